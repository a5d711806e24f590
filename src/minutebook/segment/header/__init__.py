"""What a header says: labelled and unlabelled fields, title, day and place, closing part."""
