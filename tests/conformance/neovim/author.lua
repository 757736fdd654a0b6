-- Uses the language server in Neovim's own client, as an author does, and writes as JSON what she sees.
local folder, results = vim.env.FOLDER, vim.env.RESULTS
local seen = {problems = {}}
local client

local function start()
  client = vim.lsp.start_client({name = 'tetrapla', cmd = {vim.env.NODE, vim.env.PROGRAM, 'lsp'}, root_dir = folder})
end

local function open(file)
  vim.cmd('edit! ' .. vim.fn.fnameescape(folder .. '/' .. file))
  vim.lsp.buf_attach_client(0, client)
  return vim.api.nvim_get_current_buf()
end

local function await(is)
  return vim.wait(120000, is, 10)
end

local function found(buffer)
  return vim.tbl_map(function(one)
    return {line = one.lnum + 1, column = one.col + 1, code = one.code or vim.tbl_get(one, 'user_data', 'lsp', 'code'), message = one.message}
  end, vim.diagnostic.get(buffer))
end

local function has(buffer, code)
  for _, one in ipairs(found(buffer)) do
    if one.code == code then return true end
  end
  return false
end

-- Puts the caret behind words, and gives where.
local function go(words)
  vim.fn.cursor(1, 1)
  vim.fn.search('\\V' .. vim.fn.escape(words, '\\'), 'ce')
end

local function ask(method, more)
  local parameters = vim.tbl_extend('force', vim.lsp.util.make_position_params(), more or {})
  local answers = vim.lsp.buf_request_sync(0, method, parameters, 120000)
  local answer = (answers or {})[client]
  return answer and answer.result
end

-- Types words at the end of the line that begins so, and gives what is offered there.
local function offered(from, line)
  local row = vim.fn.search('\\V' .. vim.fn.escape(from, '\\'), 'cw')
  local before = vim.fn.getline(row)
  vim.fn.setline(row, line)
  vim.fn.cursor(row, #line + 1)
  local parameters = vim.lsp.util.make_position_params()
  parameters.position.character = #line
  local answers = vim.lsp.buf_request_sync(0, 'textDocument/completion', parameters, 120000)
  local result = ((answers or {})[client] or {}).result or {}
  local labels = vim.tbl_map(function(one) return one.label end, result.items or result)
  vim.fn.setline(row, before)
  return labels
end

local steps = {
  function()
    start()
    local alpha = open('source/alpha.md')
    await(function() return has(alpha, 'link/target-exists') end)
    seen.opened = found(alpha)
    local row = vim.fn.search('nowhere', 'cw')
    vim.fn.setline(row, (vim.fn.getline(row):gsub('nowhere', 'bravo')))
    seen.mended = await(function() return not has(alpha, 'link/target-exists') end)
  end,
  function()
    seen.keys = offered('office: north', 'off')
    seen.values = offered('office: north', 'office: ')
    seen.directives = offered(':::term', ':::')
    seen.fields = offered(':::term', ':::term[Echo]{#echo ')
    seen.targets = offered('See [', 'See [the next](')
    seen.images = offered('See [', '![A plan](')
  end,
  function()
    go('office')
    seen.hover = ask('textDocument/hover')
    go('#bravo')
    vim.lsp.buf.definition()
    await(function() return vim.fn.getline('.') == '## Bravo' end)
    seen.defined = vim.fn.getline('.')
    go('charlie.md')
    vim.lsp.buf.definition()
    await(function() return vim.fn.expand('%:t') == 'charlie.md' end)
    seen.definedIn = {vim.fn.expand('%:t'), vim.fn.getline('.')}
    vim.cmd('edit! ' .. folder .. '/source/alpha.md')
  end,
  function()
    local buffer = open('source/skips.md')
    await(function() return has(buffer, 'heading/levels-do-not-skip') end)
    vim.ui.select = function(items, _, choose) choose(items[1], 1) end
    go('####')
    vim.lsp.buf.code_action()
    await(function() return not has(buffer, 'heading/levels-do-not-skip') end)
    seen.fixed = vim.fn.getline(vim.fn.search('Foxtrot', 'cw'))
  end,
  function()
    local yaml = open('source/golf/publication.yaml')
    vim.fn.append('$', {'sumary: Hotel', 'status: published'})
    await(function() return #found(yaml) > 1 end)
    seen.yaml = found(yaml)
    seen.yamlKeys = offered('sumary', 'su')
    await(function() return has(yaml, 'front-matter/key-is-known') end)
    vim.fn.setline(1, 'title: "Golf')
    await(function() return has(yaml, 'front-matter/is-valid-yaml') end)
    seen.broken = found(yaml)
    local settings = open('tetrapla.yaml')
    vim.fn.append('$', 'langage: en')
    await(function() return #found(settings) > 0 end)
    seen.settings = found(settings)
    vim.fn.deletebufline('', '$')
    seen.settingsMended = await(function() return #found(settings) == 0 end)
    seen.settingsKeys = offered('publisher', 'pub')
  end,
  function()
    local large = open('source/large.md')
    local lines = {'---', 'title: Large', 'date: 2026-01-02', '---'}
    for index = 1, 5 * 1024 * 1024 / 64 do
      lines[#lines + 1] = index % 2 == 0 and '' or string.rep('word ', 25)
    end
    vim.api.nvim_buf_set_lines(large, 0, -1, false, lines)
    seen.large = await(function() return #found(large) > 0 end) and found(large)[1]
    vim.api.nvim_buf_set_lines(large, 100, -1, false, {})
    seen.largeMended = await(function() return #found(large) == 0 end)
    vim.cmd('bdelete!')
  end,
  function()
    local alpha = open('source/alpha.md')
    vim.loop.kill(vim.lsp.get_client_by_id(client).rpc.pid, 'sigkill')
    seen.ended = await(function() return vim.lsp.client_is_stopped(client) end)
    vim.fn.append('$', 'One line more.')
    seen.typed = vim.fn.getline('$')
    start()
    vim.lsp.buf_attach_client(0, client)
    vim.fn.append('$', 'See [nothing](#nowhere).')
    seen.again = await(function() return has(alpha, 'link/target-exists') end)
  end
}

for number, step in ipairs(steps) do
  local ok, problem = pcall(step)
  if not ok then table.insert(seen.problems, number .. ': ' .. tostring(problem)) end
end
vim.fn.writefile({vim.json.encode(seen)}, results)
vim.cmd('qall!')
