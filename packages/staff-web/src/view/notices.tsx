import type { NoticeList } from "../state/create-notices.js";
import { CloseIcon } from "./part-icons.js";
import { usePartWords } from "./staff-words.js";

/** Short messages at the edge of the page; read out at once. */
export function Notices({ notices }: { readonly notices: NoticeList }) {
	const words = usePartWords();
	return (
		<div class="notices" role="status" aria-live="polite">
			{notices.list.value.map(({ id, kind, text }) => (
				<div key={id} class={`notice ${kind}`}>
					<p>{text}</p>
					<button
						type="button"
						class="button quiet icon-only"
						aria-label={words.dismiss}
						onClick={() => notices.dismiss(id)}
					>
						<CloseIcon />
					</button>
				</div>
			))}
		</div>
	);
}
