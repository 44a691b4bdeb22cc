import type { ComponentChildren } from "preact";
import type { Loadable } from "../state/loadable.js";
import { strings } from "../state/preferences.js";

/** Something asked for: its shape while it is awaited, the way to ask again when it failed, itself when it is there. */
export function LoadingOr<T>({
	of,
	retry,
	children,
}: {
	readonly of: Loadable<T>;
	readonly retry: () => void;
	readonly children: (value: T) => ComponentChildren;
}) {
	const words = strings.value;
	if (of.kind === "loading")
		return (
			<div class="skeleton" role="status">
				<span class="hidden">{words.loading}</span>
				<i />
				<i />
				<i />
				<i />
			</div>
		);
	if (of.kind === "failed")
		return (
			<div class="empty">
				<p role="alert">{words.loadFailed}</p>
				<button type="button" class="button" onClick={retry}>
					{words.tryAgain}
				</button>
			</div>
		);
	return <>{children(of.value)}</>;
}
