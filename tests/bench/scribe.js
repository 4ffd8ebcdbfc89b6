import { generateFlow, layoutFlow, loadFonts, loadLibrary, prepareDocxSkeleton, readYaml, writeDocx, writePdf } from '../../dist/index.js';

/** kehoach as a library, with all that is loaded once. */
export async function openScribe() {
  const library = await loadLibrary('/');
  const fonts = await loadFonts();
  const readFlow = (yaml) => {
    const { flow, problems } = generateFlow(readYaml('plan.yaml', yaml), library, fonts);
    if (!flow) throw new Error(JSON.stringify(problems));
    return flow;
  };
  const makePdf = (flow) => writePdf(layoutFlow(flow, fonts), flow, fonts);
  const makeDocx = async (flow) => writeDocx(flow, await prepareDocxSkeleton(flow));
  return {
    readFlow,
    makePdf,
    makeDocx,
    countPages: (flow) => layoutFlow(flow, fonts).length,
    /** Both documents of a plan, from its YAML. */
    async makeBoth(yaml) {
      const flow = readFlow(yaml);
      return [await makeDocx(flow), makePdf(flow)];
    },
  };
}
