// Runs in the JavaScript engine (Rhino) that veraPDF brings along, so that nothing of Java need be compiled. Each line of the
// input is a standard, by veraPDF's name, and the path of a PDF; each line of the output lists the rules that the file breaks, as JSON.
const { gf, pdfa } = Packages.org.verapdf;
const { Foundries, flavours } = pdfa;
gf.foundry.VeraGreenfieldFoundryProvider.initialise();

function findBroken(standard, file) {
  const flavour = flavours.PDFAFlavour.valueOf(standard); // throws for a name it does not know
  const parser = Foundries.defaultInstance().createParser(new Packages.java.io.FileInputStream(file), flavour);
  try {
    const result = Foundries.defaultInstance().createValidator(flavour, false).validate(parser);
    const broken = {};
    // Of `for` this engine knows the older forms.
    result.getTestAssertions().forEach((assertion) => {
      const rule = assertion.getRuleId();
      broken[`${rule.getClause()}-${rule.getTestNumber()}`] = String(assertion.getMessage());
    });
    const told = Object.keys(broken).map((rule) => `${rule}: ${broken[rule]}`);
    // A file without a verdict is no valid file.
    return result.isCompliant() || told.length > 0 ? told : ['no verdict'];
  } finally {
    parser.close();
  }
}

function answer(line) {
  const [, standard, file] = /^(\S+) (.*)$/.exec(line);
  try {
    return findBroken(standard, file);
  } catch (error) {
    return [`no verdict: ${error}`];
  }
}

const lines = new Packages.java.io.BufferedReader(
  new Packages.java.io.InputStreamReader(Packages.java.lang.System['in'], 'UTF-8'),
);
const out = new Packages.java.io.PrintStream(Packages.java.lang.System.out, true, 'UTF-8');
// In this engine a `const` within a loop would keep its first value.
for (let line = lines.readLine(); line !== null; line = lines.readLine()) out.println(JSON.stringify(answer(line)));
