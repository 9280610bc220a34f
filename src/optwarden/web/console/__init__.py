"""What do the business's own people see? The console below `/console`, without a framework.

`entrance` takes a request in, `sessions` knows who is there, and each page is a file with its
template in `templates/`. It speaks English and works without JavaScript.
"""
