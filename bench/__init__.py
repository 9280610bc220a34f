"""How fast is the gateway, against what one could have built instead? See docs/benchmarks.md."""
