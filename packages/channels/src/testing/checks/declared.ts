import type { SentFile } from "../../sending/file-source.js";
import type { MessengerCheck } from "../check.js";
import { arrivingCells } from "./declared/arriving-cells.js";
import type { Cell, OpenChannel } from "./declared/cell.js";
import { shownCells } from "./declared/shown-cells.js";

const cells: readonly Cell[] = [...arrivingCells, ...shownCells];

/** Every row of the matrix of capabilities, tried at the channel: it does what it declares, and declares what it does. */
export const declared: MessengerCheck = {
	name: "a channel does what it declares, and no more",
	runs: cells.length,
	fullRuns: cells.length,
	async run(kit) {
		const broken: string[] = [];
		for (const { name, tryOut } of cells) {
			const opened = await kit.open(async ({ name: asked, contentType }) => ({
				...label,
				name: asked,
				contentType,
			}));
			const open: OpenChannel = { kit, ...opened };
			broken.push(...(await tryOut(open)).map((line) => `${name}: ${line}`));
			broken.push(
				...opened.simulator.problems.map((line) => `${name}: ${line}`),
			);
			await opened.simulator.close();
		}
		return { runs: cells.length, broken };
	},
};

const label: SentFile = {
	bytes: new TextEncoder().encode("%PDF-1.4 sample"),
	name: "label.pdf",
	contentType: "application/pdf",
};
