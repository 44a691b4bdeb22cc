import type { BoardAnswer } from "../api/board-api.js";
import { Figure } from "../plot/figure.js";
import { strings } from "../state/preferences.js";
import { formats } from "./formats.js";

const minuteMs = 60_000;

/** The day in pictures, a table beside each. */
export function Figures({ answer }: { readonly answer: BoardAnswer }) {
	const words = strings.value;
	const write = formats.value;
	const { board, timeZone } = answer;
	const time = write.clock(timeZone);
	const slots = board.slots;
	const toMinutes = (ms: number | null): number | null =>
		ms === null ? null : ms / minuteMs;
	const shared = { timeZone, time };
	return (
		<div class="figures">
			<Figure
				{...shared}
				title={words.queueTitle}
				times={slots.map(({ at }) => at)}
				format={write.count}
				series={[
					{
						label: words.waiting,
						kind: "area",
						values: slots.map(({ waiting }) => waiting),
					},
					{
						label: words.available,
						kind: "steps",
						values: slots.map(({ available }) => available),
					},
				]}
			/>
			<Figure
				{...shared}
				title={words.waitTitle}
				times={slots.map(({ at }) => at)}
				format={write.minutes}
				series={[
					{
						label: words.longestWait,
						kind: "area",
						values: slots.map(({ longestWaitMs }) => toMinutes(longestWaitMs)),
					},
					{
						label: words.promise,
						kind: "steps",
						values: slots.map(({ promisedMs }) => toMinutes(promisedMs)),
					},
				]}
			/>
			<Figure
				{...shared}
				title={words.arrivalsTitle}
				times={board.hours.map(({ at }) => at)}
				format={write.count}
				series={[
					{
						label: words.today,
						kind: "bars",
						values: board.hours.map(({ arrivals }) => arrivals),
					},
					{
						label: words.usual,
						kind: "line",
						values: board.hours.map(({ usual }) => usual),
					},
				]}
			/>
			<Figure
				{...shared}
				title={words.staffingTitle}
				times={board.staffing.map(({ at }) => at)}
				format={write.count}
				series={[
					{
						label: words.required,
						kind: "bars",
						values: board.staffing.map(({ required }) => required),
					},
					{
						label: words.expected,
						kind: "line",
						values: board.staffing.map(({ expected, required }) =>
							required === null ? null : expected,
						),
					},
				]}
			/>
		</div>
	);
}
