"""The style sheet of the HTML report: readable on a screen, in the dark and on paper."""

STYLE = """
:root { color-scheme: light dark; --ink: #1b1b1b; --paper: #fff; --soft: #5a5a5a; --line: #c9c9c9;
  --mark: #ffe58a; --mark-ink: #1b1b1b; --panel: #f5f5f2; --link: #0b4f9e;
  --verified: #2e7d46; --disputed: #b3261e; --doubted: #a15c00; --author: #24588c; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e9e9e6; --paper: #17181a; --soft: #b0b0aa; --line: #4a4b4e; --panel: #212327;
    --mark: #7a5d00; --mark-ink: #fff; --link: #9cc6ff;
    --verified: #7cc48c; --disputed: #ff8f82; --doubted: #e8b45a; --author: #8fb4d8; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 54rem; padding: 2rem 1.25rem; color: var(--ink);
  background: var(--paper); font: 1rem/1.5 Georgia, "Times New Roman", serif;
  overflow-wrap: anywhere; }
h1, h2, h3 { line-height: 1.25; break-after: avoid; }
h1 { font-size: 1.9rem; margin: 0 0 1rem; }
h2 { font-size: 1.4rem; margin: 2.5rem 0 1rem; border-bottom: 2px solid var(--ink); }
h3 { font-size: 1rem; margin: 0 0 .5rem; }
a { color: var(--link); }
.picture text, .over, dt, .small, figcaption, .tag, caption, th, td, .kind
  { font-family: system-ui, "Segoe UI", Helvetica, Arial, sans-serif; }
.over { margin: 0; text-transform: uppercase; letter-spacing: .08em; font-size: .8rem;
  color: var(--soft); }
dl { margin: 0; }
dl > div { display: flex; gap: .75rem; margin: .2rem 0; }
dt { flex: 0 0 9.5rem; color: var(--soft); font-size: .85rem; padding-top: .12rem; }
dd { margin: 0; }
dd ul { margin: 0; padding: 0; list-style: none; }
article { margin: 0 0 1rem; padding: .9rem 1.1rem; border: 1px solid var(--line);
  border-left-width: 4px; background: var(--panel); break-inside: avoid; }
article.contradiction { border-left: 4px solid var(--ink); }
article.dispute { border-left: 4px double var(--ink); }
article.query { border-left: 4px dotted var(--ink); }
.tag { display: inline-block; margin-left: .5rem; padding: 0 .5rem; border: 1px solid var(--ink);
  border-radius: .3rem; font-size: .85rem; font-weight: normal; }
h3 > .tag:first-child { margin-left: .2rem; }
article .explanation { margin: 0 0 .75rem; font-weight: bold; }
.passages { display: grid; gap: .75rem; }
.passages-2 { grid-template-columns: 1fr 1fr; }
figure { margin: 0; padding: .6rem .8rem; border: 1px solid var(--line);
  background: var(--paper); }
article p { margin: .3rem 0 0; }
blockquote { margin: 0; }
article > blockquote { margin: 0 0 .6rem; padding-left: .8rem; border-left: 2px solid var(--line); }
mark { background: var(--mark); color: var(--mark-ink); font-weight: bold;
  text-decoration: underline; padding: 0 .1em; }
figcaption, .small { color: var(--soft); font-size: .85rem; }
figcaption { margin-top: .4rem; }
.tables { display: flex; flex-wrap: wrap; gap: 2rem; align-items: flex-start; }
table { border-collapse: collapse; font-size: .9rem; }
caption { text-align: left; font-weight: bold; padding-bottom: .3rem; }
th, td { padding: .25rem .7rem; border-bottom: 1px solid var(--line); text-align: right; }
th:first-child { text-align: left; padding-left: 0; font-weight: normal; }
thead th { font-weight: normal; color: var(--soft); }
.story sup { font-size: .75em; line-height: 0; }
.story sup a { text-decoration: none; padding: 0 .15em; }
.kind { color: var(--soft); font-size: .75rem; text-transform: uppercase; letter-spacing: .05em; }
.block-headline { font-size: 1.25rem; font-weight: bold; }
.block-heading { font-weight: bold; }
.block-deck, .block-caption, .block-pull-quote { font-style: italic; }
.drawn { border: 0; padding: 0; margin: 0 0 1.25rem; background: none; overflow-x: auto;
  break-inside: avoid; }
.picture { display: block; width: 100%; min-width: 40rem; height: auto; }
.picture text { fill: var(--ink); }
.picture .soft { fill: var(--soft); }
.picture .strong { font-weight: bold; }
.picture .ground, .picture .box-unchecked { fill: var(--paper); }
.picture .line { stroke: var(--line); }
.picture .faint { stroke: var(--line); stroke-opacity: .6; }
.picture .full-verified { fill: var(--verified); }
.picture .full-verified, .picture .ink-verified { stroke: var(--verified); }
.picture .box-disputed, .picture .ink-disputed, .picture .clash-line { stroke: var(--disputed); }
.picture .box-cannot-verify, .picture .ink-cannot-verify { stroke: var(--doubted); }
.picture .box-on-author, .picture .ink-on-author { stroke: var(--author); }
.picture .box-unchecked, .picture .box-opinion, .picture .ink-opinion { stroke: var(--soft); }
.picture .clash { fill: var(--disputed); }
.picture .date { fill: var(--author); }
@media (max-width: 40rem) {
  .passages-2 { grid-template-columns: 1fr; }
  dl > div { display: block; }
}
@media print {
  :root { --ink: #000; --paper: #fff; --soft: #444; --line: #999; --mark: #fff; --mark-ink: #000;
    --panel: #fff; --link: #000; --verified: #2e7d46; --disputed: #b3261e; --doubted: #a15c00;
    --author: #24588c; color-scheme: light; }
  @page { margin: 18mm 16mm; }
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  a { text-decoration: none; }
  mark { border: 1px solid #000; }
  .picture { min-width: 0; }
}
"""
