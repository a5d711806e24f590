"""Knowledge without logic: what labels, grammars, titles and furniture look like, as TOML by language.

A rule file is ``<language>/<topic>.toml`` (language ``any`` holds for all) and has two parts, both optional::

    [vocabulary]                 # named word lists
    titles = ["Ambassador", "Vice Minister"]

    [[rule]]                     # in order of precedence
    id = "eng-venue"             # unique over all files; derived rows remember it
    pattern = '(?i)^venue'       # a regular expression, tried with search
    field = "place"              # any further keys are the topic's own
    examples = ["Venue: Meeting Room"]          # each must match
    counter_examples = ["The venue was cold."]  # none may match
    note = "Chinese minutes in translation."

The tests grow from the examples. ``{name}`` in a pattern stands for the alternatives of the vocabulary
``name`` of the same file or of the same language's other files.
"""

from minutebook.rules.bykind import RulesByKind
from minutebook.rules.rulebook import Rule, Rulebook, load_rulebook

__all__ = ["Rule", "Rulebook", "RulesByKind", "load_rulebook"]
