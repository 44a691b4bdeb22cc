import {
	elementScroll,
	observeElementOffset,
	observeElementRect,
	Virtualizer,
	type VirtualizerOptions,
} from "@tanstack/virtual-core";
import type { ComponentChildren } from "preact";
import { useLayoutEffect, useReducer, useRef, useState } from "preact/hooks";

/** Rows drawn beyond what is seen, so that quick scrolling shows no gaps. */
const overscan = 8;
/** Rows from the end at which more is asked for. */
const nearEnd = 12;

/** A list of any length in a box that scrolls: only what is seen is drawn. */
export function VirtualList<T>({
	items,
	keyOf,
	rowHeight,
	label,
	shownKey,
	onNearEnd,
	children,
}: {
	readonly items: readonly T[];
	readonly keyOf: (item: T) => string;
	/** Pixels of a row, as a first guess; each is measured. */
	readonly rowHeight: number;
	readonly label: string;
	/** A row that is brought into view when it changes; null: none. */
	readonly shownKey: string | null;
	readonly onNearEnd: () => void;
	readonly children: (item: T) => ComponentChildren;
}) {
	const box = useRef<HTMLDivElement>(null);
	const [, redraw] = useReducer((count: number) => count + 1, 0);
	const options: VirtualizerOptions<HTMLDivElement, HTMLLIElement> = {
		count: items.length,
		getScrollElement: () => box.current,
		estimateSize: () => rowHeight,
		getItemKey: (index) => keyOf(items[index] as T),
		overscan,
		scrollToFn: elementScroll,
		observeElementRect,
		observeElementOffset,
		onChange: () => redraw(undefined),
	};
	const [virtualizer] = useState(() => new Virtualizer(options));
	virtualizer.setOptions({ ...virtualizer.options, ...options });
	useLayoutEffect(() => virtualizer._didMount(), []);
	useLayoutEffect(() => virtualizer._willUpdate());

	const rows = virtualizer.getVirtualItems();
	const lastShown = rows.at(-1)?.index ?? 0;
	useLayoutEffect(() => {
		if (lastShown >= items.length - nearEnd) onNearEnd();
	}, [lastShown, items.length]);

	useLayoutEffect(() => {
		if (shownKey === null) return;
		const index = items.findIndex((item) => keyOf(item) === shownKey);
		if (index >= 0) virtualizer.scrollToIndex(index, { align: "auto" });
	}, [shownKey]);

	return (
		<div ref={box} class="scroll list">
			<ul
				class="rows"
				aria-label={label}
				style={{ height: `${virtualizer.getTotalSize()}px` }}
			>
				{rows.map((row) => (
					<li
						key={row.key}
						ref={(element) => {
							if (element) virtualizer.measureElement(element);
						}}
						class="row-place"
						data-index={row.index}
						aria-setsize={items.length}
						aria-posinset={row.index + 1}
						style={{ transform: `translateY(${row.start}px)` }}
					>
						{children(items[row.index] as T)}
					</li>
				))}
			</ul>
		</div>
	);
}
