/** The character style of the numbers of notes; Word knows it by the name `footnote reference`. */
export const REFERENCE_STYLE = 'FootnoteReference';

/** A run says its style before anything else of its format. */
export const referenceStyle = `<w:rStyle w:val="${REFERENCE_STYLE}"/>`;
