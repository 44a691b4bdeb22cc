import type { JudgedRow } from "./eval-report.js";

/** A question whose best candidate is another article than the wanted one, with the phrasings that led there. */
export interface ConfusedQuestion {
	readonly text: string;
	readonly language: string;
	/** Whether the bot answered with it by itself. */
	readonly isAnswered: boolean;
	/** The text of the wrong article that is nearest to the question; absent when none is near. */
	readonly nearestWrong?: string;
	/** The same of the wanted article. */
	readonly nearestRight?: string;
}

/** One article taken for another. */
export interface Confusion {
	readonly wanted: string;
	readonly got: string;
	/** Questions, the surest mistakes first. */
	readonly questions: readonly ConfusedQuestion[];
	/** How many of them the bot answered by itself, so that a shopper read the wrong answer. */
	readonly answered: number;
	/** Questions asked that want the article. */
	readonly asked: number;
}

/** Which article is taken for which, most questions first; equal ones in the order of their ids. */
export function findConfusions(
	judged: readonly JudgedRow[],
): readonly Confusion[] {
	const asked = new Map<string, number>();
	const found = new Map<
		string,
		{ wanted: string; got: string; rows: JudgedRow[] }
	>();
	for (const one of judged) {
		const { topic } = one.row;
		if (topic === null) continue;
		asked.set(topic, (asked.get(topic) ?? 0) + 1);
		const got = wrongArticle(one);
		if (got === undefined) continue;
		const key = `${topic} ${got}`;
		const entry = found.get(key) ?? { wanted: topic, got, rows: [] };
		entry.rows.push(one);
		found.set(key, entry);
	}
	return [...found.values()]
		.map(({ wanted, got, rows }): Confusion => {
			const questions = rows
				.sort((a, b) => confidenceOf(b, got) - confidenceOf(a, got))
				.map((one) => toQuestion(one, got));
			return {
				wanted,
				got,
				questions,
				answered: questions.filter(({ isAnswered }) => isAnswered).length,
				asked: asked.get(wanted) ?? 0,
			};
		})
		.sort(
			(a, b) =>
				b.questions.length - a.questions.length ||
				b.answered - a.answered ||
				(`${a.wanted} ${a.got}` < `${b.wanted} ${b.got}` ? -1 : 1),
		);
}

/** The article a question in scope was wrongly answered with, else the wrong best candidate. */
function wrongArticle({ row, verdict, answeredWith, best }: JudgedRow) {
	const isWrongAnswer =
		verdict.isAnswered === true && verdict.isRight === false;
	if (!isWrongAnswer && verdict.isTop1 !== false) return undefined;
	const got = isWrongAnswer ? (answeredWith ?? best) : best;
	return got === row.topic ? undefined : got;
}

const confidenceOf = ({ candidates }: JudgedRow, id: string) =>
	candidates.find(({ intentId }) => intentId === id)?.confidence ?? 0;

function toQuestion(
	{ row, candidates, answeredWith }: JudgedRow,
	got: string,
): ConfusedQuestion {
	const nearest = (id: string | null) =>
		candidates.find(({ intentId }) => intentId === id)?.nearest.text ||
		undefined;
	const right = nearest(row.topic);
	const wrong = nearest(got);
	return {
		text: row.text,
		language: row.language,
		isAnswered: answeredWith === got,
		...(wrong === undefined ? {} : { nearestWrong: wrong }),
		...(right === undefined ? {} : { nearestRight: right }),
	};
}
