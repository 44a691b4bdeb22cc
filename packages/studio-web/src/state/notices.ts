import { type ReadonlySignal, signal } from "@preact/signals";

/** A short message that goes away by itself. */
export interface Notice {
	readonly id: number;
	readonly kind: "problem" | "done";
	readonly text: string;
}

/** Bad news stays longer. */
const shownMs = { problem: 8000, done: 4000 } as const;
const maxShown = 3;

export function createNotices() {
	const list = signal<readonly Notice[]>([]);
	let lastId = 0;
	const dismiss = (id: number): void => {
		list.value = list.peek().filter((notice) => notice.id !== id);
	};
	return {
		list: list as ReadonlySignal<readonly Notice[]>,
		add(kind: Notice["kind"], text: string): void {
			const id = ++lastId;
			list.value = [
				...list.peek().filter((notice) => notice.text !== text),
				{ id, kind, text },
			].slice(-maxShown);
			setTimeout(() => dismiss(id), shownMs[kind]);
		},
		dismiss,
	};
}
