import { useId, useState } from "preact/hooks";
import { EyeIcon } from "./part-icons.js";
import { usePartWords } from "./staff-words.js";

/** A password with a way to look at what was typed. */
export function PasswordField({
	label,
	name,
	autocomplete,
	hint,
}: {
	readonly label: string;
	readonly name: string;
	readonly autocomplete: "current-password" | "new-password";
	readonly hint?: string;
}) {
	const id = useId();
	const [isShown, setShown] = useState(false);
	const words = usePartWords();
	return (
		<div class="field">
			<label for={id}>{label}</label>
			<div class="with-button">
				<input
					id={id}
					name={name}
					type={(isShown ? "text" : "password") as "password"}
					autocomplete={autocomplete}
					autocapitalize="none"
					spellcheck={false}
					required
					aria-describedby={hint ? `${id}-hint` : undefined}
				/>
				<button
					type="button"
					class="button quiet icon-only"
					aria-label={isShown ? words.hidePassword : words.showPassword}
					aria-pressed={isShown}
					onClick={() => setShown(!isShown)}
				>
					<EyeIcon />
				</button>
			</div>
			{hint && (
				<p id={`${id}-hint`} class="hint">
					{hint}
				</p>
			)}
		</div>
	);
}
