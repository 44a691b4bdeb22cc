import { fill } from "../locale/strings.js";
import type { ChatView } from "./chat-view.js";
import { PersonIcon } from "./icons.js";

/** Always in its place: the way to a person, or how far that has come. */
export function PersonBar({ view }: { readonly view: ChatView }) {
	const strings = view.strings.value;
	const owner = view.session.owner.value;
	switch (owner.kind) {
		case "bot":
			return (
				<div class="person-bar">
					<button
						type="button"
						class="person"
						onClick={() => view.tap(strings.talkToPerson, "person")}
					>
						<PersonIcon />
						{strings.talkToPerson}
					</button>
				</div>
			);
		case "queue":
			return (
				<div class="person-bar">
					<p class="state waiting">
						<span class="dot" aria-hidden="true" />
						{strings.waitingForPerson}
					</p>
				</div>
			);
		case "human":
			return (
				<div class="person-bar">
					<p class="state with">
						<span class="dot" aria-hidden="true" />
						{owner.name
							? fill(strings.withPerson, { name: owner.name })
							: strings.withSomebody}
					</p>
				</div>
			);
	}
}
