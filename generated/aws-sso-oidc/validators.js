// Generated from openapi/aws-sso-oidc.yaml: do not edit. Change the source and run `make generate`.
// Tells whether a body is what the contract promises. Shapes only: patterns and formats are not checked.

const isRegisterClient200 = validate20, schema31 = { type: "object", required: ["clientId", "clientSecret", "clientSecretExpiresAt"], properties: { clientId: { type: "string", minLength: 1 }, clientSecret: { type: "string", minLength: 1 }, clientIdIssuedAt: { type: "integer", minimum: 0 }, clientSecretExpiresAt: { type: "integer", minimum: 0 }, authorizationEndpoint: { type: "string" }, tokenEndpoint: { type: "string" } } };
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0;
  const evaluated0 = validate20.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.clientId === void 0 && (missing0 = "clientId") || data.clientSecret === void 0 && (missing0 = "clientSecret") || data.clientSecretExpiresAt === void 0 && (missing0 = "clientSecretExpiresAt"))
        return validate20.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.clientId !== void 0) {
        let data0 = data.clientId;
        const _errs1 = errors;
        if (errors === _errs1)
          if (typeof data0 == "string") {
            if (data0.length < 1)
              return validate20.errors = [{ instancePath: instancePath + "/clientId", schemaPath: "#/properties/clientId/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
          } else
            return validate20.errors = [{ instancePath: instancePath + "/clientId", schemaPath: "#/properties/clientId/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.clientSecret !== void 0) {
          let data1 = data.clientSecret;
          const _errs3 = errors;
          if (errors === _errs3)
            if (typeof data1 == "string") {
              if (data1.length < 1)
                return validate20.errors = [{ instancePath: instancePath + "/clientSecret", schemaPath: "#/properties/clientSecret/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
            } else
              return validate20.errors = [{ instancePath: instancePath + "/clientSecret", schemaPath: "#/properties/clientSecret/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.clientIdIssuedAt !== void 0) {
            let data2 = data.clientIdIssuedAt;
            const _errs5 = errors;
            if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2)))
              return validate20.errors = [{ instancePath: instancePath + "/clientIdIssuedAt", schemaPath: "#/properties/clientIdIssuedAt/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
            if (errors === _errs5 && typeof data2 == "number" && isFinite(data2) && (data2 < 0 || isNaN(data2)))
              return validate20.errors = [{ instancePath: instancePath + "/clientIdIssuedAt", schemaPath: "#/properties/clientIdIssuedAt/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }], !1;
            var valid0 = _errs5 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.clientSecretExpiresAt !== void 0) {
              let data3 = data.clientSecretExpiresAt;
              const _errs7 = errors;
              if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3)))
                return validate20.errors = [{ instancePath: instancePath + "/clientSecretExpiresAt", schemaPath: "#/properties/clientSecretExpiresAt/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
              if (errors === _errs7 && typeof data3 == "number" && isFinite(data3) && (data3 < 0 || isNaN(data3)))
                return validate20.errors = [{ instancePath: instancePath + "/clientSecretExpiresAt", schemaPath: "#/properties/clientSecretExpiresAt/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }], !1;
              var valid0 = _errs7 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.authorizationEndpoint !== void 0) {
                const _errs9 = errors;
                if (typeof data.authorizationEndpoint != "string")
                  return validate20.errors = [{ instancePath: instancePath + "/authorizationEndpoint", schemaPath: "#/properties/authorizationEndpoint/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                var valid0 = _errs9 === errors;
              } else
                var valid0 = !0;
              if (valid0)
                if (data.tokenEndpoint !== void 0) {
                  const _errs11 = errors;
                  if (typeof data.tokenEndpoint != "string")
                    return validate20.errors = [{ instancePath: instancePath + "/tokenEndpoint", schemaPath: "#/properties/tokenEndpoint/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                  var valid0 = _errs11 === errors;
                } else
                  var valid0 = !0;
            }
          }
        }
      }
    } else
      return validate20.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate20.errors = vErrors, errors === 0;
}
validate20.evaluated = { props: { clientId: !0, clientSecret: !0, clientIdIssuedAt: !0, clientSecretExpiresAt: !0, authorizationEndpoint: !0, tokenEndpoint: !0 }, dynamicProps: !1, dynamicItems: !1 };
const isRegisterClient400 = validate21, schema32 = { type: "object", required: ["error"], properties: { error: { enum: ["invalid_request", "invalid_client_metadata", "invalid_redirect_uri", "invalid_scope", "slow_down", "unsupported_grant_type"] }, error_description: { type: "string" } }, allOf: [{ if: { properties: { error: { enum: ["invalid_request"] } } }, then: { properties: { reason: { type: "string" } } } }] };
function validate21(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0;
  const evaluated0 = validate21.evaluated;
  evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0);
  const _errs2 = errors;
  let valid1 = !0;
  const _errs3 = errors;
  if (data && typeof data == "object" && !Array.isArray(data) && data.error !== void 0 && data.error !== "invalid_request") {
    const err0 = {};
    vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
  }
  var _valid0 = _errs3 === errors;
  if (errors = _errs2, vErrors !== null && (_errs2 ? vErrors.length = _errs2 : vErrors = null), _valid0) {
    const _errs5 = errors;
    if (data && typeof data == "object" && !Array.isArray(data) && data.reason !== void 0 && typeof data.reason != "string")
      return validate21.errors = [{ instancePath: instancePath + "/reason", schemaPath: "#/allOf/0/then/properties/reason/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
    var _valid0 = _errs5 === errors;
    if (valid1 = _valid0, valid1) {
      var props0 = {};
      props0.reason = !0, props0.error = !0;
    }
  }
  if (!valid1) {
    const err1 = { instancePath, schemaPath: "#/allOf/0/if", keyword: "if", params: { failingKeyword: "then" }, message: 'must match "then" schema' };
    return vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++, validate21.errors = vErrors, !1;
  }
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.error === void 0 && (missing0 = "error"))
        return validate21.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (props0 !== !0 && (props0 = props0 || {}, props0.error = !0, props0.error_description = !0), data.error !== void 0) {
        let data2 = data.error;
        const _errs8 = errors;
        if (!(data2 === "invalid_request" || data2 === "invalid_client_metadata" || data2 === "invalid_redirect_uri" || data2 === "invalid_scope" || data2 === "slow_down" || data2 === "unsupported_grant_type"))
          return validate21.errors = [{ instancePath: instancePath + "/error", schemaPath: "#/properties/error/enum", keyword: "enum", params: { allowedValues: schema32.properties.error.enum }, message: "must be equal to one of the allowed values" }], !1;
        var valid4 = _errs8 === errors;
      } else
        var valid4 = !0;
      if (valid4)
        if (data.error_description !== void 0) {
          const _errs9 = errors;
          if (typeof data.error_description != "string")
            return validate21.errors = [{ instancePath: instancePath + "/error_description", schemaPath: "#/properties/error_description/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid4 = _errs9 === errors;
        } else
          var valid4 = !0;
    } else
      return validate21.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate21.errors = vErrors, evaluated0.props = props0, errors === 0;
}
validate21.evaluated = { dynamicProps: !0, dynamicItems: !1 };
const isRegisterClient500 = validate22, schema33 = { type: "object", required: ["error"], properties: { error: { const: "server_error" }, error_description: { type: "string" } } };
function validate22(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0;
  const evaluated0 = validate22.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.error === void 0 && (missing0 = "error"))
        return validate22.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.error !== void 0) {
        const _errs1 = errors;
        if (data.error !== "server_error")
          return validate22.errors = [{ instancePath: instancePath + "/error", schemaPath: "#/properties/error/const", keyword: "const", params: { allowedValue: "server_error" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.error_description !== void 0) {
          const _errs2 = errors;
          if (typeof data.error_description != "string")
            return validate22.errors = [{ instancePath: instancePath + "/error_description", schemaPath: "#/properties/error_description/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
    } else
      return validate22.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate22.errors = vErrors, errors === 0;
}
validate22.evaluated = { props: { error: !0, error_description: !0 }, dynamicProps: !1, dynamicItems: !1 };
const isStartDeviceAuthorization200 = validate23, schema34 = { type: "object", required: ["deviceCode", "userCode", "verificationUri", "verificationUriComplete", "expiresIn", "interval"], properties: { deviceCode: { type: "string", minLength: 1 }, userCode: { type: "string", minLength: 1 }, verificationUri: { type: "string", minLength: 1 }, verificationUriComplete: { type: "string", minLength: 1 }, expiresIn: { type: "integer", minimum: 1 }, interval: { type: "integer", minimum: 1 } } };
function validate23(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0;
  const evaluated0 = validate23.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.deviceCode === void 0 && (missing0 = "deviceCode") || data.userCode === void 0 && (missing0 = "userCode") || data.verificationUri === void 0 && (missing0 = "verificationUri") || data.verificationUriComplete === void 0 && (missing0 = "verificationUriComplete") || data.expiresIn === void 0 && (missing0 = "expiresIn") || data.interval === void 0 && (missing0 = "interval"))
        return validate23.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.deviceCode !== void 0) {
        let data0 = data.deviceCode;
        const _errs1 = errors;
        if (errors === _errs1)
          if (typeof data0 == "string") {
            if (data0.length < 1)
              return validate23.errors = [{ instancePath: instancePath + "/deviceCode", schemaPath: "#/properties/deviceCode/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
          } else
            return validate23.errors = [{ instancePath: instancePath + "/deviceCode", schemaPath: "#/properties/deviceCode/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.userCode !== void 0) {
          let data1 = data.userCode;
          const _errs3 = errors;
          if (errors === _errs3)
            if (typeof data1 == "string") {
              if (data1.length < 1)
                return validate23.errors = [{ instancePath: instancePath + "/userCode", schemaPath: "#/properties/userCode/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
            } else
              return validate23.errors = [{ instancePath: instancePath + "/userCode", schemaPath: "#/properties/userCode/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.verificationUri !== void 0) {
            let data2 = data.verificationUri;
            const _errs5 = errors;
            if (errors === _errs5)
              if (typeof data2 == "string") {
                if (data2.length < 1)
                  return validate23.errors = [{ instancePath: instancePath + "/verificationUri", schemaPath: "#/properties/verificationUri/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
              } else
                return validate23.errors = [{ instancePath: instancePath + "/verificationUri", schemaPath: "#/properties/verificationUri/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs5 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.verificationUriComplete !== void 0) {
              let data3 = data.verificationUriComplete;
              const _errs7 = errors;
              if (errors === _errs7)
                if (typeof data3 == "string") {
                  if (data3.length < 1)
                    return validate23.errors = [{ instancePath: instancePath + "/verificationUriComplete", schemaPath: "#/properties/verificationUriComplete/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                } else
                  return validate23.errors = [{ instancePath: instancePath + "/verificationUriComplete", schemaPath: "#/properties/verificationUriComplete/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid0 = _errs7 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.expiresIn !== void 0) {
                let data4 = data.expiresIn;
                const _errs9 = errors;
                if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4)))
                  return validate23.errors = [{ instancePath: instancePath + "/expiresIn", schemaPath: "#/properties/expiresIn/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                if (errors === _errs9 && typeof data4 == "number" && isFinite(data4) && (data4 < 1 || isNaN(data4)))
                  return validate23.errors = [{ instancePath: instancePath + "/expiresIn", schemaPath: "#/properties/expiresIn/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" }], !1;
                var valid0 = _errs9 === errors;
              } else
                var valid0 = !0;
              if (valid0)
                if (data.interval !== void 0) {
                  let data5 = data.interval;
                  const _errs11 = errors;
                  if (!(typeof data5 == "number" && !(data5 % 1) && !isNaN(data5) && isFinite(data5)))
                    return validate23.errors = [{ instancePath: instancePath + "/interval", schemaPath: "#/properties/interval/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                  if (errors === _errs11 && typeof data5 == "number" && isFinite(data5) && (data5 < 1 || isNaN(data5)))
                    return validate23.errors = [{ instancePath: instancePath + "/interval", schemaPath: "#/properties/interval/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" }], !1;
                  var valid0 = _errs11 === errors;
                } else
                  var valid0 = !0;
            }
          }
        }
      }
    } else
      return validate23.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate23.errors = vErrors, errors === 0;
}
validate23.evaluated = { props: { deviceCode: !0, userCode: !0, verificationUri: !0, verificationUriComplete: !0, expiresIn: !0, interval: !0 }, dynamicProps: !1, dynamicItems: !1 };
const isStartDeviceAuthorization400 = validate24, schema35 = { type: "object", required: ["error"], properties: { error: { enum: ["invalid_request", "slow_down", "unauthorized_client"] }, error_description: { type: "string" } }, allOf: [{ if: { properties: { error: { enum: ["invalid_request"] } } }, then: { properties: { reason: { type: "string" } } } }] };
function validate24(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0;
  const evaluated0 = validate24.evaluated;
  evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0);
  const _errs2 = errors;
  let valid1 = !0;
  const _errs3 = errors;
  if (data && typeof data == "object" && !Array.isArray(data) && data.error !== void 0 && data.error !== "invalid_request") {
    const err0 = {};
    vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
  }
  var _valid0 = _errs3 === errors;
  if (errors = _errs2, vErrors !== null && (_errs2 ? vErrors.length = _errs2 : vErrors = null), _valid0) {
    const _errs5 = errors;
    if (data && typeof data == "object" && !Array.isArray(data) && data.reason !== void 0 && typeof data.reason != "string")
      return validate24.errors = [{ instancePath: instancePath + "/reason", schemaPath: "#/allOf/0/then/properties/reason/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
    var _valid0 = _errs5 === errors;
    if (valid1 = _valid0, valid1) {
      var props0 = {};
      props0.reason = !0, props0.error = !0;
    }
  }
  if (!valid1) {
    const err1 = { instancePath, schemaPath: "#/allOf/0/if", keyword: "if", params: { failingKeyword: "then" }, message: 'must match "then" schema' };
    return vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++, validate24.errors = vErrors, !1;
  }
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.error === void 0 && (missing0 = "error"))
        return validate24.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (props0 !== !0 && (props0 = props0 || {}, props0.error = !0, props0.error_description = !0), data.error !== void 0) {
        let data2 = data.error;
        const _errs8 = errors;
        if (!(data2 === "invalid_request" || data2 === "slow_down" || data2 === "unauthorized_client"))
          return validate24.errors = [{ instancePath: instancePath + "/error", schemaPath: "#/properties/error/enum", keyword: "enum", params: { allowedValues: schema35.properties.error.enum }, message: "must be equal to one of the allowed values" }], !1;
        var valid4 = _errs8 === errors;
      } else
        var valid4 = !0;
      if (valid4)
        if (data.error_description !== void 0) {
          const _errs9 = errors;
          if (typeof data.error_description != "string")
            return validate24.errors = [{ instancePath: instancePath + "/error_description", schemaPath: "#/properties/error_description/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid4 = _errs9 === errors;
        } else
          var valid4 = !0;
    } else
      return validate24.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate24.errors = vErrors, evaluated0.props = props0, errors === 0;
}
validate24.evaluated = { dynamicProps: !0, dynamicItems: !1 };
const isStartDeviceAuthorization401 = validate25, schema36 = { type: "object", required: ["error"], properties: { error: { const: "invalid_client" }, error_description: { type: "string" } } };
function validate25(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0;
  const evaluated0 = validate25.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.error === void 0 && (missing0 = "error"))
        return validate25.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.error !== void 0) {
        const _errs1 = errors;
        if (data.error !== "invalid_client")
          return validate25.errors = [{ instancePath: instancePath + "/error", schemaPath: "#/properties/error/const", keyword: "const", params: { allowedValue: "invalid_client" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0)
        if (data.error_description !== void 0) {
          const _errs2 = errors;
          if (typeof data.error_description != "string")
            return validate25.errors = [{ instancePath: instancePath + "/error_description", schemaPath: "#/properties/error_description/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
    } else
      return validate25.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate25.errors = vErrors, errors === 0;
}
validate25.evaluated = { props: { error: !0, error_description: !0 }, dynamicProps: !1, dynamicItems: !1 };
const isCreateToken200 = validate26, schema37 = { type: "object", required: ["accessToken", "tokenType", "expiresIn"], properties: { accessToken: { type: "string", minLength: 1 }, tokenType: { type: "string" }, expiresIn: { type: "integer", minimum: 1 }, refreshToken: { type: "string", minLength: 1 }, idToken: { type: "string" } } };
function validate26(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0;
  const evaluated0 = validate26.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.accessToken === void 0 && (missing0 = "accessToken") || data.tokenType === void 0 && (missing0 = "tokenType") || data.expiresIn === void 0 && (missing0 = "expiresIn"))
        return validate26.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.accessToken !== void 0) {
        let data0 = data.accessToken;
        const _errs1 = errors;
        if (errors === _errs1)
          if (typeof data0 == "string") {
            if (data0.length < 1)
              return validate26.errors = [{ instancePath: instancePath + "/accessToken", schemaPath: "#/properties/accessToken/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
          } else
            return validate26.errors = [{ instancePath: instancePath + "/accessToken", schemaPath: "#/properties/accessToken/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.tokenType !== void 0) {
          const _errs3 = errors;
          if (typeof data.tokenType != "string")
            return validate26.errors = [{ instancePath: instancePath + "/tokenType", schemaPath: "#/properties/tokenType/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.expiresIn !== void 0) {
            let data2 = data.expiresIn;
            const _errs5 = errors;
            if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2)))
              return validate26.errors = [{ instancePath: instancePath + "/expiresIn", schemaPath: "#/properties/expiresIn/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
            if (errors === _errs5 && typeof data2 == "number" && isFinite(data2) && (data2 < 1 || isNaN(data2)))
              return validate26.errors = [{ instancePath: instancePath + "/expiresIn", schemaPath: "#/properties/expiresIn/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" }], !1;
            var valid0 = _errs5 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.refreshToken !== void 0) {
              let data3 = data.refreshToken;
              const _errs7 = errors;
              if (errors === _errs7)
                if (typeof data3 == "string") {
                  if (data3.length < 1)
                    return validate26.errors = [{ instancePath: instancePath + "/refreshToken", schemaPath: "#/properties/refreshToken/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                } else
                  return validate26.errors = [{ instancePath: instancePath + "/refreshToken", schemaPath: "#/properties/refreshToken/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid0 = _errs7 === errors;
            } else
              var valid0 = !0;
            if (valid0)
              if (data.idToken !== void 0) {
                const _errs9 = errors;
                if (typeof data.idToken != "string")
                  return validate26.errors = [{ instancePath: instancePath + "/idToken", schemaPath: "#/properties/idToken/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                var valid0 = _errs9 === errors;
              } else
                var valid0 = !0;
          }
        }
      }
    } else
      return validate26.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate26.errors = vErrors, errors === 0;
}
validate26.evaluated = { props: { accessToken: !0, tokenType: !0, expiresIn: !0, refreshToken: !0, idToken: !0 }, dynamicProps: !1, dynamicItems: !1 };
const isCreateToken400 = validate27, schema38 = { type: "object", required: ["error"], properties: { error: { enum: ["invalid_request", "authorization_pending", "slow_down", "access_denied", "expired_token", "invalid_grant", "invalid_scope", "unauthorized_client", "unsupported_grant_type"] }, error_description: { type: "string" } }, allOf: [{ if: { properties: { error: { enum: ["invalid_request", "access_denied"] } } }, then: { properties: { reason: { type: "string" } } } }] };
function validate27(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0;
  const evaluated0 = validate27.evaluated;
  evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0);
  const _errs2 = errors;
  let valid1 = !0;
  const _errs3 = errors;
  if (data && typeof data == "object" && !Array.isArray(data) && data.error !== void 0) {
    let data0 = data.error;
    if (!(data0 === "invalid_request" || data0 === "access_denied")) {
      const err0 = {};
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  }
  var _valid0 = _errs3 === errors;
  if (errors = _errs2, vErrors !== null && (_errs2 ? vErrors.length = _errs2 : vErrors = null), _valid0) {
    const _errs5 = errors;
    if (data && typeof data == "object" && !Array.isArray(data) && data.reason !== void 0 && typeof data.reason != "string")
      return validate27.errors = [{ instancePath: instancePath + "/reason", schemaPath: "#/allOf/0/then/properties/reason/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
    var _valid0 = _errs5 === errors;
    if (valid1 = _valid0, valid1) {
      var props0 = {};
      props0.reason = !0, props0.error = !0;
    }
  }
  if (!valid1) {
    const err1 = { instancePath, schemaPath: "#/allOf/0/if", keyword: "if", params: { failingKeyword: "then" }, message: 'must match "then" schema' };
    return vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++, validate27.errors = vErrors, !1;
  }
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.error === void 0 && (missing0 = "error"))
        return validate27.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (props0 !== !0 && (props0 = props0 || {}, props0.error = !0, props0.error_description = !0), data.error !== void 0) {
        let data2 = data.error;
        const _errs8 = errors;
        if (!(data2 === "invalid_request" || data2 === "authorization_pending" || data2 === "slow_down" || data2 === "access_denied" || data2 === "expired_token" || data2 === "invalid_grant" || data2 === "invalid_scope" || data2 === "unauthorized_client" || data2 === "unsupported_grant_type"))
          return validate27.errors = [{ instancePath: instancePath + "/error", schemaPath: "#/properties/error/enum", keyword: "enum", params: { allowedValues: schema38.properties.error.enum }, message: "must be equal to one of the allowed values" }], !1;
        var valid4 = _errs8 === errors;
      } else
        var valid4 = !0;
      if (valid4)
        if (data.error_description !== void 0) {
          const _errs9 = errors;
          if (typeof data.error_description != "string")
            return validate27.errors = [{ instancePath: instancePath + "/error_description", schemaPath: "#/properties/error_description/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid4 = _errs9 === errors;
        } else
          var valid4 = !0;
    } else
      return validate27.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate27.errors = vErrors, evaluated0.props = props0, errors === 0;
}
validate27.evaluated = { dynamicProps: !0, dynamicItems: !1 };
const isStartDeviceAuthorization500 = isRegisterClient500, isCreateToken401 = isStartDeviceAuthorization401, isCreateToken500 = isRegisterClient500;
export {
  isCreateToken200,
  isCreateToken400,
  isCreateToken401,
  isCreateToken500,
  isRegisterClient200,
  isRegisterClient400,
  isRegisterClient500,
  isStartDeviceAuthorization200,
  isStartDeviceAuthorization400,
  isStartDeviceAuthorization401,
  isStartDeviceAuthorization500
};
