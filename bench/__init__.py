"""How fast is the gateway, against what one could have built instead? `python -m bench`; see docs/benchmarks.md."""
