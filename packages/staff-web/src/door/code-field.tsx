import { useId, useLayoutEffect, useRef } from "preact/hooks";

/** Where a code is typed; phones offer the keyboard and the code that fit. */
export function CodeField({
	label,
	onlyDigits,
}: {
	readonly label: string;
	/** False where spare codes are taken too. */
	readonly onlyDigits: boolean;
}) {
	const id = useId();
	const input = useRef<HTMLInputElement>(null);
	useLayoutEffect(() => input.current?.focus(), []);
	return (
		<div class="field">
			<label for={id}>{label}</label>
			<input
				ref={input}
				id={id}
				name="code"
				class="code-field"
				autocomplete="one-time-code"
				inputMode={onlyDigits ? "numeric" : "text"}
				autocapitalize="off"
				spellcheck={false}
				maxLength={40}
				required
			/>
		</div>
	);
}
