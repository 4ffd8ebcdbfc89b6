import type { XmlElement } from './parse-xml.ts';
import { child, childrenOf } from './xml.ts';

/**
 * A formula of Office in one line, e.g. `x=(a+b)/2`; no sign of it is left out.
 * @param leavesOut whether tracked changes leave out what an element of this name holds
 */
export function printFormula(element: XmlElement, leavesOut: (name: string) => boolean): string {
  const print = (one: XmlElement) => (leavesOut(one.name) ? '' : printFormula(one, leavesOut));
  const all = (one: XmlElement | undefined) => one?.children.map(print).join('') ?? '';
  const of = (name: string) => all(child(element, `m:${name}`));
  const sign = (name: string, usual: string) =>
    child(child(element, `m:${element.name.slice(2)}Pr`), `m:${name}`)?.attributes['m:val'] ?? usual;
  switch (element.name) {
    case 'm:t':
    case 'w:t':
    case 'w:delText':
      return element.text;
    case 'w:tab':
      return ' ';
    case 'm:f':
      return `${group(of('num'))}/${group(of('den'))}`;
    case 'm:sSup':
      return `${of('e')}^${group(of('sup'))}`;
    case 'm:sSub':
      return `${of('e')}_${group(of('sub'))}`;
    case 'm:sSubSup':
      return `${of('e')}_${group(of('sub'))}^${group(of('sup'))}`;
    case 'm:sPre':
      return `_${group(of('sub'))}^${group(of('sup'))}${of('e')}`;
    case 'm:rad':
      return `${of('deg')}√${group(of('e'))}`;
    case 'm:nary': {
      const [below, above] = [of('sub'), of('sup')];
      return `${sign('chr', '∫')}${below && `_${group(below)}`}${above && `^${group(above)}`} ${of('e')}`;
    }
    case 'm:acc':
      return `${of('e')}${sign('chr', '\u0302')}`;
    case 'm:bar':
      return `${of('e')}\u0305`;
    case 'm:groupChr':
      return `${of('e')}${sign('chr', '\u23df')}`;
    case 'm:limLow':
      return `${of('e')}_${group(of('lim'))}`;
    case 'm:limUpp':
      return `${of('e')}^${group(of('lim'))}`;
    case 'm:func':
      return `${of('fName')} ${of('e')}`;
    case 'm:d':
      return `${sign('begChr', '(')}${childrenOf(element, 'm:e').map(all).join(sign('sepChr', '|'))}${sign('endChr', ')')}`;
    case 'm:m':
    case 'm:eqArr':
      return element.children.map(print).filter(Boolean).join('; ');
    case 'm:mr':
      return childrenOf(element, 'm:e').map(all).join(', ');
    default:
      return all(element);
  }
}

function group(text: string): string {
  return /^[\p{L}\p{N}.,]*$/u.test(text) ? text : `(${text})`;
}
