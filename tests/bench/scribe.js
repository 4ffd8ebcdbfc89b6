import {
  generateDocuments,
  layoutFlow,
  loadFonts,
  loadLibrary,
  prepareDocxSkeleton,
  readYaml,
  writeDocx,
  writePdf,
} from '../../dist/index.js';

/** kehoach as a library, with all that is loaded once. */
export async function openScribe() {
  const library = await loadLibrary('/');
  const fonts = await loadFonts();
  const readFlow = async (yaml) => {
    const source = readYaml('plan.yaml', yaml);
    const { outputs, problems } = await generateDocuments(source, library, fonts, { rules: false, outputs: ['flow'] });
    if (!outputs.flow) throw new Error(JSON.stringify(problems));
    return outputs.flow;
  };
  const makePdf = (flow) => writePdf(layoutFlow(flow, fonts), flow, fonts);
  const makeDocx = async (flow) => writeDocx(flow, await prepareDocxSkeleton(flow), fonts);
  return {
    readFlow,
    makePdf,
    makeDocx,
    countPages: (flow) => layoutFlow(flow, fonts).length,
    /** Both documents of a plan, from its YAML. */
    async makeBoth(yaml) {
      const source = readYaml('plan.yaml', yaml);
      const { outputs } = await generateDocuments(source, library, fonts, { rules: false, outputs: ['docx', 'pdf'] });
      return [outputs.docx, outputs.pdf];
    },
  };
}
