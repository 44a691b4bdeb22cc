import type { MarkupLoss } from "../markup/markup-loss.js";
import {
	createRowProblem,
	type RowPlace,
	type RowProblem,
} from "./row-problem.js";

/** What reading a body of text could not keep, as notes on its row. */
export const toNotes = (
	place: RowPlace,
	losses: readonly MarkupLoss[],
): readonly RowProblem[] =>
	losses.map(({ code, what }) =>
		code === "link-dropped"
			? createRowProblem(place, code, { url: what })
			: createRowProblem(place, code, { what }),
	);
