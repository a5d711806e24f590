"""``python -m minutebook`` does what the command ``minutebook`` does."""

from minutebook.cli import main

if __name__ == "__main__":
    main(prog_name="minutebook")
