import { encode } from "uqr";

/** A text as a QR code, drawn here: nothing is asked of another host. */
export function QrPicture({
	text,
	label,
}: {
	readonly text: string;
	readonly label: string;
}) {
	const { data, size } = encode(text, { ecc: "M", border: 3 });
	const path = data
		.flatMap((row, y) =>
			row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : "")),
		)
		.join("");
	return (
		<svg
			class="qr"
			role="img"
			aria-label={label}
			viewBox={`0 0 ${size} ${size}`}
			shape-rendering="crispEdges"
		>
			<rect width={size} height={size} fill="#fff" />
			<path d={path} fill="#000" />
		</svg>
	);
}
