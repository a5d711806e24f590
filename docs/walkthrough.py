"""A walk through a warehouse: meetings over time, who met whom, how well it was read. Opened by: make walkthrough."""

import marimo

app = marimo.App(width="medium", app_title="minutebook: a walk through the warehouse")

with app.setup:
    from pathlib import Path

    import altair as alt
    import duckdb
    import marimo as mo
    import networkx as nx

    MOST_BARS = 40  # documents that one chart can name without becoming a carpet


@app.cell
def _():
    folder = Path(str(mo.cli_args().get("warehouse") or "warehouse"))
    published = folder / "minutebook.duckdb"
    mo.stop(
        not published.exists(),
        mo.md(f"There is no warehouse at `{published}` yet. Make one from the sample batch: `make run`").callout(
            "warn"
        ),
    )
    warehouse = duckdb.connect(str(published), read_only=True)
    return published, warehouse


@app.cell
def _(published, warehouse):
    documents, meetings, people, turns = warehouse.execute(
        "SELECT (SELECT count(*) FROM documents), (SELECT count(*) FROM meetings),"
        " (SELECT count(DISTINCT name) FROM people), (SELECT count(*) FROM turns)"
    ).fetchone()
    mo.vstack(
        [
            mo.md(
                f"""
                # A walk through the warehouse

                Everything below is asked of one file, `{published}`, with short queries. Any DuckDB client opens it;
                every table and column explains itself (`FROM duckdb_columns() SELECT column_name, comment`).
                """
            ),
            mo.hstack(
                [
                    mo.stat(documents, label="documents"),
                    mo.stat(meetings, label="meetings and other records"),
                    mo.stat(people, label="names of people"),
                    mo.stat(turns, label="turns of speech"),
                ],
                widths="equal",
            ),
        ]
    )
    return


@app.cell
def _(warehouse):
    by_year = warehouse.execute(
        "SELECT year(date)::INTEGER AS year, d.batch_id AS batch, count(*) AS meetings,"
        " string_agg(coalesce(m.title, '(no title)'), '; ' ORDER BY m.date) AS titles"
        " FROM meetings AS m JOIN documents AS d USING (document_id) WHERE date IS NOT NULL GROUP BY ALL ORDER BY ALL"
    ).fetchall()
    (undated,) = warehouse.execute("SELECT count(*) FROM meetings WHERE date IS NULL").fetchone()
    told = f"{undated} more have no full date on the page and are not shown." if undated else ""
    over_time = (
        alt.Chart(
            alt.Data(values=[dict(zip(("year", "batch", "meetings", "titles"), row, strict=True)) for row in by_year])
        )
        .mark_bar(size=14)
        .encode(
            x=alt.X(
                "year:Q", title=None, axis=alt.Axis(format="d", tickMinStep=1), scale=alt.Scale(zero=False, padding=24)
            ),
            y=alt.Y("sum(meetings):Q", title="meetings", axis=alt.Axis(tickMinStep=1, format="d")),
            color=alt.Color("batch:N", title="batch"),
            tooltip=["year:Q", "batch:N", "meetings:Q", "titles:N"],
        )
        .properties(width="container", height=220)
    )
    mo.vstack([mo.md(f"## Meetings over time\n\n{told}"), over_time])
    return


@app.cell
def _(warehouse):
    batches = [batch for (batch,) in warehouse.execute("SELECT DISTINCT batch_id FROM documents ORDER BY 1").fetchall()]
    chosen = mo.ui.dropdown(["all batches", *batches], value="all batches", label="Batch")
    least = mo.ui.slider(1, 10, value=1, label="Met at least so many times", show_value=True)
    mo.vstack(
        [
            mo.md(
                """
                ## Who met whom

                A line joins two people who were present at the same meeting on different sides, or whose sides the page
                does not tell; the thicker, the more often. Point at one to read where and when. People are told apart
                by their names as written: a misread name is a person of its own here.
                """
            ),
            mo.hstack([chosen, least], justify="start", gap=2),
        ]
    )
    return chosen, least


@app.cell
def _(chosen, least, warehouse):
    pairs = warehouse.execute(
        "SELECT least(person_a, person_b) AS one, greatest(person_a, person_b) AS other,"
        " count(DISTINCT meeting_id) AS meetings,"
        " string_agg(DISTINCT concat_ws(', ', meeting_date_text, place), '; ') AS occasions,"
        " FROM who_met_whom JOIN documents USING (document_id)"
        " WHERE person_a <> person_b AND ($batch = 'all batches' OR batch_id = $batch)"
        " GROUP BY ALL HAVING count(DISTINCT meeting_id) >= $least ORDER BY ALL",
        {"batch": chosen.value, "least": least.value},
    ).fetchall()
    network = nx.Graph()
    for one, other, count, occasions in pairs:
        network.add_edge(one, other, meetings=count, occasions=occasions)
    return (network,)


@app.function
def lay_out(network):
    """Each circle of acquaintances for itself, the largest first, in rows; (x, y) by name."""
    places, left, top, row = {}, 0.0, 0.0, 0.0
    for circle in sorted(nx.connected_components(network), key=lambda names: (-len(names), min(names))):
        radius = 0.7 + 0.42 * len(circle) ** 0.75
        if left and left + 2 * radius > 14:
            left, top, row = 0.0, top - row - 0.6, 0.0
        drawn = nx.circular_layout(network.subgraph(sorted(circle)))
        if len(circle) > 3:
            drawn = nx.spring_layout(network.subgraph(sorted(circle)), pos=drawn, seed=1, k=2.2, iterations=200)
        for name, (x, y) in drawn.items():
            places[name] = (left + radius + x * radius * 0.8, top - radius + y * radius * 0.8)
        left, row = left + 2 * radius + 0.9, max(row, 2 * radius)
    return places


@app.cell
def _(network):
    mo.stop(not network, mo.md("Nobody met so often."))
    places = lay_out(network)
    lines = [
        {
            "x": places[one][0], "y": places[one][1], "x2": places[other][0], "y2": places[other][1],
            "pair": f"{one} and {other}", **told,
        }
        for one, other, told in network.edges(data=True)
    ]  # fmt: skip
    dots = [{"name": name, "x": x, "y": y, "acquaintances": network.degree(name)} for name, (x, y) in places.items()]
    hidden = alt.Axis(labels=False, ticks=False, grid=False, domain=False, title=None)
    wide = alt.Scale(zero=False, nice=False, padding=30)
    joined = (
        alt.Chart(alt.Data(values=lines))
        .mark_rule(color="#9db2c6", opacity=0.75)
        .encode(
            x=alt.X("x:Q", axis=hidden, scale=wide),
            y=alt.Y("y:Q", axis=hidden, scale=wide),
            x2="x2:Q",
            y2="y2:Q",
            strokeWidth=alt.StrokeWidth("meetings:Q", scale=alt.Scale(domain=[1, 10], range=[1.5, 8]), legend=None),
            tooltip=["pair:N", "meetings:Q", "occasions:N"],
        )
    )
    named = alt.Chart(alt.Data(values=dots)).encode(x=alt.X("x:Q", axis=hidden), y=alt.Y("y:Q", axis=hidden))
    points = named.mark_circle(color="#1f5f8b", opacity=1).encode(
        size=alt.Size("acquaintances:Q", scale=alt.Scale(range=[60, 320]), legend=None),
        tooltip=["name:N", "acquaintances:Q"],
    )
    written = {"dy": -13, "fontSize": 11}
    halo = named.mark_text(**written, stroke="white", strokeWidth=4, strokeJoin="round").encode(text="name:N")
    labels = halo + named.mark_text(**written, color="#222").encode(text="name:N")
    height = int(60 + 46 * (max(y for _, y in places.values()) - min(y for _, y in places.values())))
    (joined + points + labels).properties(width="container", height=max(240, height)).configure_view(stroke=None)
    return


@app.cell
def _(warehouse):
    read = warehouse.execute(
        "SELECT batch_id || '/' || path AS document, status, pages, round(confidence, 3) AS mean,"
        " round(lowest_confidence, 3) AS lowest, turns, turns_to_review"
        f" FROM reading_quality WHERE confidence IS NOT NULL ORDER BY lowest_confidence LIMIT {MOST_BARS}"
    ).fetchall()
    names = ("document", "status", "pages", "mean", "lowest", "turns", "to_review")
    rows = alt.Data(values=[dict(zip(names, row, strict=True)) for row in read])
    base = alt.Chart(rows).encode(y=alt.Y("document:N", sort=None, title=None, axis=alt.Axis(labelLimit=320)))
    tips = [f"{name}:N" for name in names]
    spread = base.mark_rule(color="#9db2c6", strokeWidth=3).encode(
        x=alt.X("lowest:Q", title="confidence: worst page and mean", scale=alt.Scale(zero=False, nice=True)),
        x2="mean:Q",
    )
    worst = base.mark_point(filled=True, size=70, color="#b5482f").encode(x="lowest:Q", tooltip=tips)
    mean = base.mark_point(filled=True, size=70, color="#1f5f8b").encode(x="mean:Q", tooltip=tips)
    (unread,) = warehouse.execute("SELECT count(*) FROM reading_quality WHERE confidence IS NULL").fetchone()
    mo.vstack(
        [
            mo.md(
                f"""
                ## How well it was read

                The {len(read)} documents whose worst page is the least certain: red the worst page, blue the mean of
                all. {f"{unread} could not be read at all: `minutebook status` says why." if unread else ""}
                Confidence is what the engine thinks of itself; `docs/quality.md` sets it beside true errors.
                """
            ),
            (spread + worst + mean).properties(width="container", height=alt.Step(20)),
        ]
    )
    return


@app.cell
def _():
    words = mo.ui.text(value="", label="Turns with these letters", placeholder="timber", full_width=True)
    mo.vstack([mo.md("## What was said\n\nThe last column is what a footnote needs."), words])
    return (words,)


@app.cell
def _(warehouse, words):
    said = warehouse.execute(
        "SELECT meeting_date_text, speaker, text, citation FROM speaker_turns"
        " WHERE contains(lower(text), lower($words)) ORDER BY meeting_date_text, document_path, seq LIMIT 200",
        {"words": words.value},
    ).fetchall()
    mo.ui.table(
        [dict(zip(("date", "speaker", "text", "citation"), row, strict=True)) for row in said],
        selection=None,
        page_size=8,
        wrapped_columns=["text", "citation"],
        label="at most 200 turns",
    )
    return


if __name__ == "__main__":
    app.run()
