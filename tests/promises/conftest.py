"""What of this folder applies to this machine? strace is Linux's."""

import sys

collect_ignore = [] if sys.platform == "linux" else ["test_durable_answers.py"]
