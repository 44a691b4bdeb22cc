import { Blocks } from "@shopbell/staff-web";
import { useState } from "preact/hooks";
import { strings } from "../state/preferences.js";
import type { TriedQuestion } from "../wire/question.js";

/** The reply as web chat draws it or as a messenger shows it. */
export function ChannelLooks({ result }: { readonly result: TriedQuestion }) {
	const words = strings.value;
	const [chosen, choose] = useState("webchat");
	const channel = result.channels.find(({ name }) => name === chosen);
	return (
		<section class="looks" aria-labelledby="looks-title">
			<h2 id="looks-title">{words.fullAnswer}</h2>
			<fieldset class="chips" aria-label={words.channel}>
				{[{ name: "webchat", title: words.webchat }, ...result.channels].map(
					({ name, title }) => (
						<button
							key={name}
							type="button"
							class="chip"
							aria-pressed={name === chosen}
							onClick={() => choose(name)}
						>
							{name === "text" ? words.plainText : title}
						</button>
					),
				)}
			</fieldset>
			<div class="phone" lang={result.language} data-channel={chosen}>
				{channel
					? channel.messages.map(({ text, buttons }, at) => (
							<div key={at} class="said">
								<p class="bubble plain text">{text}</p>
								<Buttons labels={buttons} />
							</div>
						))
					: result.webchat.map(({ blocks, buttons }, at) => (
							<div key={at} class="said">
								<div class="bubble">
									<Blocks blocks={blocks} />
								</div>
								<Buttons labels={buttons} />
							</div>
						))}
			</div>
		</section>
	);
}

/** Pictures of buttons: here there is nobody to tap them. */
function Buttons({ labels }: { readonly labels: readonly string[] }) {
	return labels.length === 0 ? null : (
		<ul class="shown-buttons">
			{labels.map((label) => (
				<li key={label}>{label}</li>
			))}
		</ul>
	);
}
