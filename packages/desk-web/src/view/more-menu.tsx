import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";
import { strings } from "../state/preferences.js";
import { MoreIcon } from "./icons.js";

/** Buttons that are wanted now and then, behind one; closes when one was pressed or the focus leaves. */
export function MoreMenu({
	children,
}: {
	readonly children: ComponentChildren;
}) {
	const menu = useRef<HTMLDetailsElement>(null);
	const close = (): void => {
		if (menu.current) menu.current.open = false;
	};
	return (
		<details
			ref={menu}
			class="more"
			onFocusOut={({ currentTarget, relatedTarget }) => {
				if (!currentTarget.contains(relatedTarget as Node | null)) close();
			}}
			onKeyDown={(event) => {
				if (event.key !== "Escape" || !menu.current?.open) return;
				event.preventDefault();
				event.stopPropagation();
				close();
				menu.current.querySelector("summary")?.focus();
			}}
		>
			<summary
				class="button quiet icon-only"
				aria-label={strings.value.work.more}
				title={strings.value.work.more}
			>
				<MoreIcon />
			</summary>
			{/* biome-ignore lint/a11y/useKeyWithClickEvents: the buttons inside are pressed by keys too. */}
			{/* biome-ignore lint/a11y/noStaticElementInteractions: it only hears what its buttons do. */}
			<div class="more-list" onClick={close}>
				{children}
			</div>
		</details>
	);
}
