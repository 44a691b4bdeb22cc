import { effect, type Signal, signal } from "@preact/signals";

/** A place to keep text by name; may refuse, as browsers in private mode do. */
export type Keeper = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** What is kept under a name, or null when there is nothing or the browser refuses. */
export function readKept(keeper: () => Keeper, name: string): string | null {
	try {
		return keeper().getItem(name);
	} catch {
		return null;
	}
}

/** Keeps a text; null removes it. A full or forbidden storage is no reason to fail. */
export function keep(
	keeper: () => Keeper,
	name: string,
	value: string | null,
): void {
	try {
		if (value === null) keeper().removeItem(name);
		else keeper().setItem(name, value);
	} catch {
		// Works without, for as long as the page is open.
	}
}

/** A signal whose value outlives the page. `decode` answers undefined for what it does not know. */
export function storedSignal<T>(
	keeper: () => Keeper,
	name: string,
	initial: T,
	decode: (value: unknown) => T | undefined,
): Signal<T> {
	const kept = readKept(keeper, name);
	let value = initial;
	try {
		if (kept !== null) value = decode(JSON.parse(kept)) ?? initial;
	} catch {
		// Written by something else.
	}
	const stored = signal(value);
	effect(() => keep(keeper, name, JSON.stringify(stored.value)));
	return stored;
}
