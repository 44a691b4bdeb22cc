import { useRef } from "preact/hooks";
import type { ChatView } from "./chat-view.js";
import { PhotoIcon } from "./icons.js";

/** The way to a photo, while one is of use: the device's own picker, which offers the camera on phones. */
export function AttachButton({ view }: { readonly view: ChatView }) {
	const strings = view.strings.value;
	const picker = useRef<HTMLInputElement>(null);
	if (!view.session.takesPhotos.value && view.photos.value.length === 0)
		return null;
	return (
		<>
			<input
				ref={picker}
				type="file"
				accept="image/*"
				multiple
				hidden
				aria-label={strings.attachPhoto}
				onChange={({ currentTarget: input }) => {
					view.addPhotos([...(input.files ?? [])]);
					// The same file can be picked again after it was left out.
					input.value = "";
				}}
			/>
			<button
				type="button"
				class="attach"
				aria-label={strings.attachPhoto}
				title={strings.attachPhoto}
				onClick={() => picker.current?.click()}
			>
				<PhotoIcon />
			</button>
		</>
	);
}
