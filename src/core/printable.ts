/**
 * What a plan, a name of a file or another program says may not command what it is printed on: a terminal obeys control signs, a
 * service lines that begin in its own way (`::error::`). Every word of others that is printed goes through one of these.
 */

/** Signs that command a terminal or turn the order of letters around; ends of lines and tabs are not among them. */
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;
const oneLine = /[\t\n]/g;

/** A text of several lines, with U+FFFD for what commands. */
export function hideControls(text: string): string {
  return text.replace(controls, '\ufffd');
}

/** A value within a line: without ends of lines as well. */
export function hideBreaks(text: string): string {
  return hideControls(text).replace(oneLine, '\ufffd');
}
