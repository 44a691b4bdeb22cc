/** Style of every page of a report: the colours, space and type of Shopbell's own pages. */
export const pageStyle = `
:root {
	color-scheme: light dark;
	--bg: light-dark(#f7f7f5, #131417);
	--surface: light-dark(#fff, #1c1e23);
	--text: light-dark(#1c1d22, #eceef2);
	--muted: light-dark(#5d606b, #a3a8b4);
	--line: light-dark(#e3e3df, #2f323a);
	--accent: light-dark(#3a5bd9, #8ea6ff);
	--danger: light-dark(#b3261e, #ff9b93);
	--ok: light-dark(#1a7345, #6fd39b);
	--warn: light-dark(#8a5a00, #f0c264);
	--taken: light-dark(#c96a00, #f2a93f);
}
* { box-sizing: border-box; }
body {
	margin: 0;
	background: var(--bg);
	color: var(--text);
	font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif;
}
main { max-width: 1240px; margin: 0 auto; padding: 32px 20px 64px; }
h1 { font-size: 26px; line-height: 1.2; margin: 0 0 4px; letter-spacing: -.01em; }
h1 + p { text-wrap: pretty; }
h2 { font-size: 18px; margin: 40px 0 12px; }
p { margin: 0 0 12px; }
.summary { color: var(--muted); max-width: 90ch; }
.card {
	background: var(--surface);
	border: 1px solid var(--line);
	border-radius: 12px;
	padding: 16px 20px;
	margin: 16px 0;
}
.scroll { overflow-x: auto; }
.legend {
	display: flex;
	flex-wrap: wrap;
	gap: 6px 20px;
	margin: 0 0 12px;
	padding: 0;
	list-style: none;
	color: var(--muted);
	font-size: 13px;
}
.legend li { display: flex; align-items: center; gap: 6px; }
code { font: 13px ui-monospace, "SF Mono", Menlo, Consolas, monospace; }
a { color: inherit; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 4px; }

svg.heat { display: block; width: 100%; height: auto; margin: 0 auto; }
.legend svg.heat { flex: none; width: 16px; height: 16px; margin: 0; }
.heat text { fill: var(--muted); font: 11px system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif; }
.heat .topic { fill: var(--text); font-weight: 600; }
.heat .grid { stroke: var(--line); stroke-width: 1; }
.heat .right { fill: var(--ok); }
.heat .taken { fill: var(--taken); }
.heat .wrong { fill: light-dark(#b3261e, #ff6b5e); stroke: var(--surface); stroke-width: 1.2; }
.heat .empty { fill: var(--text); fill-opacity: .025; }
.heat a:hover rect { stroke: var(--text); stroke-width: 1.5; }

.pair h3 { font-size: 15px; margin: 0 0 2px; display: flex; flex-wrap: wrap; gap: 2px 10px; align-items: baseline; }
.pair h3 .count { color: var(--muted); font-weight: 400; font-size: 13px; }
.pair .advice { color: var(--muted); margin: 0 0 10px; }
.pair:target { border-color: var(--accent); }
.badge {
	display: inline-block;
	font-size: 12px;
	line-height: 18px;
	padding: 0 8px;
	border-radius: 9px;
	border: 1px solid currentColor;
}
.badge.merge { color: var(--danger); }
.badge.tell-apart { color: var(--warn); }
.badge.strengthen { color: var(--accent); }
table { border-collapse: collapse; width: 100%; font-size: 14px; }
th { text-align: left; font-weight: 600; color: var(--muted); font-size: 13px; }
th, td { padding: 6px 12px 6px 0; border-top: 1px solid var(--line); vertical-align: top; }
thead th { border-top: 0; }
.pair td { width: 32%; }
.pair td.lang { width: 4%; color: var(--muted); }
.answered { color: var(--danger); font-size: 12px; white-space: nowrap; }

.matrix { min-width: 640px; }
.matrix td, .matrix thead th { text-align: center; padding: 4px 6px; }
.matrix th[scope=row] { font-weight: 400; color: var(--text); padding-right: 16px; white-space: nowrap; }
.matrix th[scope=row] span { display: block; color: var(--muted); font-size: 12.5px; }
.matrix .topic-row th { padding-top: 18px; border-top: 0; font-weight: 600; color: var(--text); text-align: left; }
.matrix thead .name { display: block; font-weight: 400; }
.state {
	display: inline-flex;
	align-items: center;
	justify-content: center;
	gap: 5px;
	min-width: 84px;
	padding: 1px 8px;
	border-radius: 7px;
	font-size: 12.5px;
}
.state.source { color: var(--muted); }
.state.present { color: var(--ok); background: color-mix(in srgb, var(--ok) 12%, transparent); }
.state.untracked { color: var(--text); background: color-mix(in srgb, var(--muted) 14%, transparent); }
.state.stale { color: var(--warn); background: color-mix(in srgb, var(--warn) 18%, transparent); font-weight: 600; }
.state.missing { color: var(--danger); background: color-mix(in srgb, var(--danger) 14%, transparent); font-weight: 600; }
.bars { display: grid; grid-template-columns: repeat(auto-fill, minmax(150px, 1fr)); gap: 16px 28px; }
.bars h3 { font-size: 14px; margin: 0 0 6px; display: flex; justify-content: space-between; }
.bars h3 span { color: var(--muted); font-weight: 400; }
.bar { display: flex; height: 10px; border-radius: 5px; overflow: hidden; background: var(--line); }
.bar i { display: block; }
.bar .present, .bar .source { background: var(--ok); }
.bar .untracked { background: color-mix(in srgb, var(--muted) 70%, transparent); }
.bar .stale { background: var(--warn); }
.bar .missing { background: var(--danger); }

@media (max-width: 700px) {
	main { padding: 20px 14px 48px; }
	.card { padding: 12px 14px; }
	.pair table, .pair tbody, .pair tr, .pair td { display: block; width: auto; }
	.pair thead { display: none; }
	.pair tr { border-top: 1px solid var(--line); padding: 6px 0; }
	.pair td, .pair td.lang { border: 0; padding: 2px 0; width: auto; }
	.matrix { min-width: 0; table-layout: fixed; }
	.matrix thead th:first-child { width: 44%; }
	.matrix thead .name, .matrix th[scope=row] span { display: none; }
	.matrix th[scope=row] { white-space: normal; overflow-wrap: anywhere; padding-right: 6px; }
	.matrix th[scope=row] code { font-size: 12px; }
	.matrix td, .matrix thead th { padding: 4px 1px; }
	.matrix .state { min-width: 0; padding: 1px 5px; font-size: 0; gap: 0; }
	.matrix .state span { font-size: 13px; }
	.pair td[data-label]::before { content: attr(data-label) ": "; color: var(--muted); }
}
`;
