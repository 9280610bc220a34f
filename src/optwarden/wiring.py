"""How is the gateway put together? The composition root: builds all of it, once."""
