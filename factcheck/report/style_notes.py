"""What the annotated draft's page has beyond the style of all pages."""

STYLE_NOTES = """
:root { --good: #ddf1df; --bad: #f9dcda; --doubt: #fcebcb; --author: #dce8f6; --bare: #efefef; }
@media (prefers-color-scheme: dark) {
  :root { --good: #1f3d27; --bad: #4d2220; --doubt: #47350f; --author: #1f3450; --bare: #2c2d30; }
}
.words { text-decoration: underline; text-decoration-thickness: .1em;
  text-underline-offset: .2em; text-decoration-skip-ink: none; }
.unchecked { text-decoration-style: dotted; background: var(--bare); }
.verified { text-decoration-style: solid; background: var(--good); }
.disputed { text-decoration-style: wavy; background: var(--bad); }
.cannot-verify { text-decoration-style: dashed; background: var(--doubt); }
.on-author { text-decoration-style: double; background: var(--author); }
.opinion { text-decoration-style: dotted; text-decoration-color: var(--soft); }
.passage { text-decoration-thickness: .2em; }
.small .words { white-space: nowrap; }
.back { float: right; font-weight: normal; }
.story { line-height: 1.8; }
.block-list-item { padding-left: 1.2rem; }
#notes article:target, sup a:target { outline: 3px solid var(--link); }
#notes dt { flex-basis: 8.5rem; }
@media screen and (min-width: 68rem) {
  body { max-width: 92rem; }
  .sides { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 2rem; }
  #notes { position: sticky; top: 0; max-height: 100vh; overflow-y: auto; padding-right: .5rem; }
}
@media print {
  :root { --good: #fff; --bad: #fff; --doubt: #fff; --author: #fff; --bare: #fff; }
}
"""
