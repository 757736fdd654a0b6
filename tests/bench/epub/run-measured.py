"""Runs a command and prints as JSON what it used: CPU seconds of all threads, and MiB at the most."""
import json, resource, subprocess, sys

subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
unit = 1 if sys.platform == "darwin" else 1024
print(json.dumps({"cpu": used.ru_utime + used.ru_stime, "memory": used.ru_maxrss * unit / 1024 / 1024}))
