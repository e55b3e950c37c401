"""What a text says of one person anywhere holds of him everywhere."""
