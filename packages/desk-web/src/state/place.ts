import { type ReadonlySignal, signal } from "@preact/signals";
import { type DeskPlace, readHash, toHash } from "./desk-place.js";

/** Where somebody is, kept in the address: reload, links and the browser's way back work. */
export interface Place {
	readonly value: ReadonlySignal<DeskPlace>;
	/** Goes there; `isQuiet` leaves no step to go back to. */
	go(change: Partial<DeskPlace>, isQuiet?: boolean): void;
	/** Address of a place that differs in this. */
	linkTo(change: Partial<DeskPlace>): string;
}

export function createPlace(): Place {
	const value = signal(readHash(location.hash));
	addEventListener("hashchange", () => {
		const place = readHash(location.hash);
		if (toHash(place) !== toHash(value.peek())) value.value = place;
	});
	return {
		value,
		go(change, isQuiet = false) {
			const place = { ...value.peek(), ...change };
			const hash = toHash(place);
			if (hash === toHash(value.peek())) return;
			value.value = place;
			if (isQuiet) history.replaceState(null, "", hash);
			else history.pushState(null, "", hash);
		},
		linkTo: (change) => toHash({ ...value.value, ...change }),
	};
}
