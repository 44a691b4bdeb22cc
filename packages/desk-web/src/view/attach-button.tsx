import { useRef } from "preact/hooks";
import { fileTypes } from "../state/picked-files.js";
import { strings } from "../state/preferences.js";
import type { Handoff } from "../wire/handoff.js";
import { useDesk } from "./desk-context.js";
import { ClipIcon } from "./icons.js";

/** The way to a file for the shopper; dropping and pasting one do the same. */
export function AttachButton({ handoff }: { readonly handoff: Handoff }) {
	const { picked } = useDesk();
	const words = strings.value.work;
	const picker = useRef<HTMLInputElement>(null);
	return (
		<>
			<input
				ref={picker}
				type="file"
				accept={fileTypes}
				multiple
				hidden
				aria-label={words.attachFile}
				onChange={({ currentTarget: input }) => {
					picked.add(handoff.id, [...(input.files ?? [])]);
					// The same file can be picked again after it was left out.
					input.value = "";
				}}
			/>
			<button
				type="button"
				class="button quiet icon-only"
				aria-label={words.attachFile}
				title={words.attachFile}
				onClick={() => picker.current?.click()}
			>
				<ClipIcon />
			</button>
		</>
	);
}
