"""What words say, by the rules of their language: labels of fields and of speakers, days and hours, persons, titles of records."""
