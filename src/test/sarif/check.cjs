// Judges what the readers said of SARIF files, checks what no reader checks, and writes each file as a typed literal
// for the TypeScript compiler.
//
//   node check.cjs FOLDER FILE.sarif...      FOLDER holds the validator's log
'use strict'
const fs = require('fs')
const path = require('path')
const zlib = require('zlib')
const { sarifToMarkdown } = require('@security-alert/sarif-to-markdown')

const [folder, ...files] = process.argv.slice(2)
const LARGEST_UPLOAD = 10 * 1024 * 1024
const LARGEST_LITERAL = 1024 * 1024
let faults = 0

function expect(holds, file, message) {
  if (!holds) {
    faults++
    console.error(`${path.basename(file)}: ${message}`)
  }
}

/** The validator exits 0 whatever it finds: only its log tells. */
function readLog() {
  const log = JSON.parse(fs.readFileSync(path.join(folder, 'validator.log'), 'utf8').replace(/^\ufeff/, ''))
  for (const run of log.runs) {
    for (const result of run.results ?? []) {
      // The validator's 1,000 is its own caution; GitHub documents 25,000 results.
      const caution = result.ruleId === 'GH1004' && result.message.arguments[0] === 'runs[0].results'
      const level = result.level ?? 'warning'
      const file = result.locations[0].physicalLocation.artifactLocation.uri
      expect(caution || (level !== 'error' && level !== 'warning'), file,
        `${level} ${result.ruleId} ${JSON.stringify(result.message.arguments)}`)
    }
    for (const invocation of run.invocations) {
      expect(invocation.executionSuccessful, 'validator.log', 'the validator did not finish')
    }
  }
}

/** What the command sarif-junit writes; its builder is shared, and would collect the cases of all files. */
function junit(text) {
  for (const id of Object.keys(require.cache)) {
    if (id.includes('junit')) {
      delete require.cache[id]
    }
  }
  const { builder, error } = require('sarif-junit/lib/parser')(text, 'doctor')
  return error ? { error, cases: 0 } : { cases: builder.build().split('<testcase').length - 1 }
}

function checkRules(file, component) {
  const ids = component.rules.map(rule => rule.id)
  expect(new Set(ids).size === ids.length, file, `duplicate rules of ${component.name}`)
  for (const rule of component.rules) {
    const tags = rule.properties.tags
    expect(tags.length <= 10 && new Set(tags).size === tags.length, file, `tags of ${rule.id}`)
    expect(rule.name.length <= 255, file, `name of ${rule.id}`)
    expect(rule.shortDescription.text.length <= 1024, file, `shortDescription of ${rule.id}`)
    expect(rule.fullDescription.text.length <= 1024, file, `fullDescription of ${rule.id}`)
    expect(rule.help.text && rule.help.markdown && rule.helpUri, file, `help of ${rule.id}`)
  }
}

function checkResult(file, run, result) {
  const region = result.locations?.[0]?.physicalLocation?.region ?? {}
  expect(['startLine', 'startColumn', 'endLine', 'endColumn'].every(name => region[name] >= 1), file, 'region')
  expect(['error', 'warning', 'note'].includes(result.level), file, `level ${result.level}`)
  expect(run.tool.driver.rules[result.ruleIndex]?.id === result.ruleId, file, `ruleIndex of ${result.ruleId}`)
  expect(/^[0-9a-f]{1,16}:[1-9][0-9]*$/.test(result.partialFingerprints?.primaryLocationLineHash), file, 'line hash')
  expect((result.suppressions ?? []).length <= 1, file, 'duplicate suppressions')
  expect(result.locations.length === 1, file, 'locations')
}

async function main() {
  readLog()
  for (const file of files) {
    const text = fs.readFileSync(file, 'utf8')
    expect(zlib.gzipSync(text).length < LARGEST_UPLOAD, file, 'larger than GitHub takes')
    const log = JSON.parse(text)
    const run = log.runs[0]
    expect(log.runs.length === 1, file, 'more than one run')
    expect(run.results.length <= 25000, file, 'more results than GitHub takes')
    expect(run.automationDetails.id === 'doctor/services-spec/', file, 'category')
    const own = run.results.map(result => result.partialFingerprints?.['doctorFingerprint/v1'])
    expect(new Set(own).size === own.length, file, 'a fingerprint twice')
    for (const component of [run.tool.driver, ...(run.tool.extensions ?? [])]) {
      checkRules(file, component)
    }
    for (const result of run.results) {
      checkResult(file, run, result)
    }
    const { error, cases } = junit(text)
    expect(!error && cases === run.results.length, file, `sarif-junit: ${error ?? cases + ' cases'}`)
    const parts = await sarifToMarkdown({ owner: 'o', repo: 'r', branch: 'b', sourceRoot: '', title: 't' })(log)
    const markdown = parts.map(part => part.body).join('')
    for (const id of new Set(run.results.map(result => result.ruleId))) {
      expect(markdown.includes(id), file, `sarif-to-markdown lost ${id}`)
    }
    if (text.length <= LARGEST_LITERAL) {
      const source = `import type { Log } from 'sarif'\nexport const log: Log = ${text}`
      fs.writeFileSync(path.join(folder, path.basename(file) + '.ts'), source)
    }
  }
  process.exitCode = faults > 0 ? 1 : 0
}

main().catch(error => {
  console.error(error)
  process.exitCode = 1
})
