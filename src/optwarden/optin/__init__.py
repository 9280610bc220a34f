"""In which ways can a person opt in? One file each."""
