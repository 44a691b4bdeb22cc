import { type ReadonlySignal, signal } from "@preact/signals";

/** A short message that goes away by itself. */
export interface Notice {
	readonly id: number;
	readonly kind: "problem" | "done";
	readonly text: string;
}

const shownMs = { problem: 8000, done: 4000 } as const;
const maxShown = 3;

/** The short messages of a page. */
export interface NoticeList {
	readonly list: ReadonlySignal<readonly Notice[]>;
	add(kind: Notice["kind"], text: string): void;
	dismiss(id: number): void;
}

/** An empty list: bad news stays for eight seconds, good for four, at most three at once. */
export function createNotices(): NoticeList {
	const list = signal<readonly Notice[]>([]);
	let lastId = 0;
	const dismiss = (id: number): void => {
		list.value = list.peek().filter((notice) => notice.id !== id);
	};
	return {
		list,
		add(kind, text) {
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
