"""Where: names and sites, by what stands around them and by what is known of them."""
