import type { Board } from "../api/board-api.js";
import { fill } from "../locale/locales.js";
import { strings } from "../state/preferences.js";
import { formats } from "./formats.js";

/** The figures that are read from across the room. */
export function Tiles({ board }: { readonly board: Board }) {
	const words = strings.value;
	const write = formats.value;
	const { now, today, target } = board;
	const isLate = now.promisedMs !== null && now.longestWaitMs > now.promisedMs;
	const isBelow =
		today.serviceLevel !== null && today.serviceLevel < target.share;
	return (
		<ul class="tiles">
			<Tile label={words.waitingNow} value={write.count(now.waiting)}>
				{fill(words.openTalks, { value: write.count(now.open) })}
			</Tile>
			<Tile
				label={words.longestWait}
				value={now.waiting === 0 ? "–" : write.wait(now.longestWaitMs)}
				isBad={isLate}
			>
				{now.waiting === 0
					? ""
					: now.promisedMs === null
						? words.noPromise
						: fill(words.promised, { value: write.wait(now.promisedMs) })}
			</Tile>
			<Tile
				label={words.available}
				value={write.count(now.available)}
				isBad={now.waiting > 0 && now.available === 0}
			/>
			<Tile
				label={words.serviceLevel}
				value={
					today.serviceLevel === null ? "–" : write.share(today.serviceLevel)
				}
				isBad={isBelow}
			>
				{fill(words.target, {
					share: write.share(target.share),
					time: write.wait(target.withinMs),
				})}
			</Tile>
			<Tile label={words.abandoned} value={write.count(today.abandoned)}>
				{fill(words.ofArrivals, { count: write.count(today.arrivals) })}
			</Tile>
			<Tile
				label={words.kept}
				value={today.kept === null ? "–" : write.share(today.kept)}
			>
				{today.kept === null ? words.unknown : ""}
			</Tile>
		</ul>
	);
}

function Tile({
	label,
	value,
	isBad = false,
	children = "",
}: {
	readonly label: string;
	readonly value: string;
	readonly isBad?: boolean;
	readonly children?: string;
}) {
	return (
		<li class={isBad ? "tile bad" : "tile"}>
			<p class="tile-label">{label}</p>
			<p class="tile-value">
				{value}
				{isBad && <span aria-hidden="true"> ▲</span>}
			</p>
			<p class="tile-note">{children}</p>
		</li>
	);
}
