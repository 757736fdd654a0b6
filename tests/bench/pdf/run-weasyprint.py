"""Makes a PDF of a page with WeasyPrint, and prints CPU seconds, MiB at the most, and the number of pages."""

import resource
import sys

from weasyprint import HTML

page, pdf, variant = sys.argv[1:4]
document = HTML(page).render(pdf_variant=None if variant == "plain" else variant)
document.write_pdf(pdf, pdf_variant=None if variant == "plain" else variant)
use = resource.getrusage(resource.RUSAGE_SELF)
print(f'{{"cpu": {use.ru_utime + use.ru_stime}, "memory": {use.ru_maxrss / 1024}, "pages": {len(document.pages)}}}')
