import type { ComponentChildren } from "preact";
import { useId, useLayoutEffect, useRef } from "preact/hooks";
import { CloseIcon } from "./part-icons.js";
import { usePartWords } from "./staff-words.js";

/** A dialog over the page: focus begins at what has `autofocus` and stays in it, `Esc` closes it, focus goes back where it was. */
export function Modal({
	title,
	onClose,
	children,
}: {
	readonly title: string;
	readonly onClose: () => void;
	readonly children: ComponentChildren;
}) {
	const dialog = useRef<HTMLDialogElement>(null);
	const titleId = useId();
	const words = usePartWords();
	// Before anything is painted: the key that comes next finds it open, and the focus where it belongs.
	useLayoutEffect(() => {
		const element = dialog.current;
		element?.showModal();
		return () => element?.close();
	}, []);
	return (
		<dialog
			ref={dialog}
			class="modal"
			aria-labelledby={titleId}
			onCancel={(event) => {
				event.preventDefault();
				onClose();
			}}
		>
			<header>
				<h2 id={titleId}>{title}</h2>
				<button
					type="button"
					class="button quiet icon-only"
					aria-label={words.close}
					onClick={onClose}
				>
					<CloseIcon />
				</button>
			</header>
			<div class="modal-body">{children}</div>
		</dialog>
	);
}
