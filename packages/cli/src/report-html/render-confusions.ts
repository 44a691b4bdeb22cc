import {
	type ConfusedPair,
	type ConfusedQuestion,
	type TestReport,
	toConfusedPairs,
} from "@shopbell/knowledge";
import { toAdvice, toNearest } from "../commands/format-confusions.js";
import { escapeHtml } from "./escape-html.js";
import { type HeatCell, renderHeatMap } from "./heat-map.js";
import { renderPage } from "./html-page.js";

/** Most rows of the picture; of a larger knowledge base the articles mistaken most. */
const mostArticles = 80;
/** Most pairs below the picture, and questions of each direction. */
const mostPairs = 60;
const mostQuestions = 8;

/** The confusions of a test as a page: a picture of articles by articles, below it the pairs with their questions. */
export function renderConfusions({
	judged,
	confusions,
}: Pick<TestReport, "judged" | "confusions">): string {
	const asked = judged.filter(({ row }) => row.topic !== null);
	const pairs = toConfusedPairs(confusions);
	const mistaken = confusions.reduce(
		(sum, { questions }) => sum + questions.length,
		0,
	);
	const answered = confusions.reduce((sum, one) => sum + one.answered, 0);
	const anchors = new Map(
		pairs.flatMap((pair, i) => [
			[`${pair.a} ${pair.b}`, `pair-${i + 1}`] as const,
			[`${pair.b} ${pair.a}`, `pair-${i + 1}`] as const,
		]),
	);
	const ids = chooseIds(pairs);
	const shown = new Set(ids);
	const cells = confusions
		.filter(({ wanted, got }) => shown.has(wanted) && shown.has(got))
		.map(
			({ wanted, got, questions, answered: wrong }): HeatCell => ({
				row: wanted,
				column: got,
				count: questions.length,
				wrong,
				href: `#${anchors.get(`${wanted} ${got}`)}`,
				label: `${wanted} taken for ${got}: ${questions.length} of ${countAsked(asked, wanted)} questions, ${wrong} answered wrongly`,
			}),
		);
	const body =
		pairs.length === 0
			? '<div class="card"><p>No article was taken for another.</p></div>'
			: `<div class="card">
${legend}
<div class="scroll">${renderHeatMap({ ids, cells, found: foundShares(asked) })}</div>
</div>
<h2>Pairs, most mistaken first</h2>
${pairs
	.slice(0, mostPairs)
	.map((pair, i) => renderPair(pair, `pair-${i + 1}`))
	.join("\n")}`;
	return renderPage({
		title: "Articles taken for each other",
		summary: `${asked.length} questions were asked of a bot that had not learnt them. ${mistaken} put another article first (${percent(mistaken, asked.length)}); ${answered} of these were answered wrongly, the others the bot asked back or handed on.`,
		body,
	});
}

const legend = `<ul class="legend">
<li><svg class="heat" width="16" height="16" aria-hidden="true"><rect class="right" fill-opacity=".55" width="16" height="16" rx="3"/></svg>finds its own article (the stronger, the more)</li>
<li><svg class="heat" width="16" height="16" aria-hidden="true"><rect class="taken" fill-opacity=".8" width="16" height="16" rx="3"/></svg>the article on the left was wanted, the one at the top came first</li>
<li><svg class="heat" width="16" height="16" aria-hidden="true"><circle class="wrong" cx="8" cy="8" r="5"/></svg>and the bot answered with it</li>
</ul>`;

type Judged = TestReport["judged"];

const countAsked = (asked: Judged, id: string) =>
	asked.filter(({ row }) => row.topic === id).length;

function foundShares(asked: Judged): ReadonlyMap<string, number> {
	const counts = new Map<string, { n: number; found: number }>();
	for (const { row, verdict } of asked) {
		const id = row.topic ?? "";
		const entry = counts.get(id) ?? { n: 0, found: 0 };
		entry.n++;
		if (verdict.isTop1) entry.found++;
		counts.set(id, entry);
	}
	return new Map([...counts].map(([id, { n, found }]) => [id, found / n]));
}

/** The articles of the first pairs, in the order of their ids, so that a topic stands together. */
function chooseIds(pairs: readonly ConfusedPair[]): readonly string[] {
	const ids = new Set<string>();
	for (const { a, b } of pairs) {
		if (ids.size + 2 > mostArticles) break;
		ids.add(a).add(b);
	}
	return [...ids].sort();
}

const percent = (part: number, whole: number) =>
	whole === 0 ? "0 %" : `${((100 * part) / whole).toFixed(1)} %`;

const badges: Readonly<Record<ConfusedPair["advice"], string>> = {
	merge: "one matter?",
	"tell-apart": "tell apart",
	strengthen: "one way",
};

function renderPair(pair: ConfusedPair, anchor: string): string {
	const { a, b, aAsB, bAsA, share, advice } = pair;
	const rows = [
		...aAsB.slice(0, mostQuestions).map((one) => renderQuestion(one, a, b)),
		...bAsA.slice(0, mostQuestions).map((one) => renderQuestion(one, b, a)),
	];
	return `<section class="card pair" id="${anchor}">
<h3>${escapeHtml(a)} and ${escapeHtml(b)} <span class="badge ${advice}">${badges[advice]}</span> <span class="count">${aAsB.length + bAsA.length} mistaken, ${percent(share, 1)} of their questions</span></h3>
<p class="advice">${escapeHtml(toAdvice(pair))}</p>
<table>
<thead><tr><th></th><th>asked</th><th>came first, by its phrasing</th><th>was wanted; its nearest phrasing</th></tr></thead>
<tbody>${rows.join("")}</tbody>
</table>
</section>`;
}

const renderQuestion = (
	{ text, language, isAnswered, nearestWrong, nearestRight }: ConfusedQuestion,
	wanted: string,
	got: string,
) =>
	`<tr><td class="lang">${escapeHtml(language)}</td><td data-label="asked">${escapeHtml(text)}${isAnswered ? ' <span class="answered">answered wrongly</span>' : ""}</td><td data-label="came first"><code>${escapeHtml(got)}</code><br>${escapeHtml(toNearest(nearestWrong))}</td><td data-label="wanted"><code>${escapeHtml(wanted)}</code><br>${escapeHtml(toNearest(nearestRight))}</td></tr>`;
