// Generated from openapi/rfc8628.yaml: do not edit. Change the source and run `make generate`.
// Tells whether a body is what the contract promises. Shapes only: patterns and formats are not checked.

const isRequestDeviceAuthorization200 = validate20, schema31 = { type: "object", required: ["device_code", "user_code", "verification_uri", "expires_in"], properties: { device_code: { type: "string", minLength: 1 }, user_code: { type: "string", minLength: 1 }, verification_uri: { type: "string", minLength: 1 }, verification_uri_complete: { type: "string", minLength: 1 }, expires_in: { type: "number", exclusiveMinimum: 0 }, interval: { type: "number", minimum: 0 } } };
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0;
  const evaluated0 = validate20.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.device_code === void 0 && (missing0 = "device_code") || data.user_code === void 0 && (missing0 = "user_code") || data.verification_uri === void 0 && (missing0 = "verification_uri") || data.expires_in === void 0 && (missing0 = "expires_in"))
        return validate20.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.device_code !== void 0) {
        let data0 = data.device_code;
        const _errs1 = errors;
        if (errors === _errs1)
          if (typeof data0 == "string") {
            if (data0.length < 1)
              return validate20.errors = [{ instancePath: instancePath + "/device_code", schemaPath: "#/properties/device_code/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
          } else
            return validate20.errors = [{ instancePath: instancePath + "/device_code", schemaPath: "#/properties/device_code/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.user_code !== void 0) {
          let data1 = data.user_code;
          const _errs3 = errors;
          if (errors === _errs3)
            if (typeof data1 == "string") {
              if (data1.length < 1)
                return validate20.errors = [{ instancePath: instancePath + "/user_code", schemaPath: "#/properties/user_code/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
            } else
              return validate20.errors = [{ instancePath: instancePath + "/user_code", schemaPath: "#/properties/user_code/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.verification_uri !== void 0) {
            let data2 = data.verification_uri;
            const _errs5 = errors;
            if (errors === _errs5)
              if (typeof data2 == "string") {
                if (data2.length < 1)
                  return validate20.errors = [{ instancePath: instancePath + "/verification_uri", schemaPath: "#/properties/verification_uri/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
              } else
                return validate20.errors = [{ instancePath: instancePath + "/verification_uri", schemaPath: "#/properties/verification_uri/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs5 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.verification_uri_complete !== void 0) {
              let data3 = data.verification_uri_complete;
              const _errs7 = errors;
              if (errors === _errs7)
                if (typeof data3 == "string") {
                  if (data3.length < 1)
                    return validate20.errors = [{ instancePath: instancePath + "/verification_uri_complete", schemaPath: "#/properties/verification_uri_complete/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                } else
                  return validate20.errors = [{ instancePath: instancePath + "/verification_uri_complete", schemaPath: "#/properties/verification_uri_complete/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid0 = _errs7 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.expires_in !== void 0) {
                let data4 = data.expires_in;
                const _errs9 = errors;
                if (errors === _errs9)
                  if (typeof data4 == "number" && isFinite(data4)) {
                    if (data4 <= 0 || isNaN(data4))
                      return validate20.errors = [{ instancePath: instancePath + "/expires_in", schemaPath: "#/properties/expires_in/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 }, message: "must be > 0" }], !1;
                  } else
                    return validate20.errors = [{ instancePath: instancePath + "/expires_in", schemaPath: "#/properties/expires_in/type", keyword: "type", params: { type: "number" }, message: "must be number" }], !1;
                var valid0 = _errs9 === errors;
              } else
                var valid0 = !0;
              if (valid0)
                if (data.interval !== void 0) {
                  let data5 = data.interval;
                  const _errs11 = errors;
                  if (errors === _errs11)
                    if (typeof data5 == "number" && isFinite(data5)) {
                      if (data5 < 0 || isNaN(data5))
                        return validate20.errors = [{ instancePath: instancePath + "/interval", schemaPath: "#/properties/interval/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }], !1;
                    } else
                      return validate20.errors = [{ instancePath: instancePath + "/interval", schemaPath: "#/properties/interval/type", keyword: "type", params: { type: "number" }, message: "must be number" }], !1;
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
validate20.evaluated = { props: { device_code: !0, user_code: !0, verification_uri: !0, verification_uri_complete: !0, expires_in: !0, interval: !0 }, dynamicProps: !1, dynamicItems: !1 };
const isRequestDeviceAuthorization400 = validate21, schema32 = { type: "object", required: ["error"], properties: { error: { enum: ["invalid_request", "invalid_client", "unauthorized_client", "invalid_scope"] }, error_description: { type: "string" }, error_uri: { type: "string" } } };
function validate21(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0;
  const evaluated0 = validate21.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.error === void 0 && (missing0 = "error"))
        return validate21.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.error !== void 0) {
        let data0 = data.error;
        const _errs1 = errors;
        if (!(data0 === "invalid_request" || data0 === "invalid_client" || data0 === "unauthorized_client" || data0 === "invalid_scope"))
          return validate21.errors = [{ instancePath: instancePath + "/error", schemaPath: "#/properties/error/enum", keyword: "enum", params: { allowedValues: schema32.properties.error.enum }, message: "must be equal to one of the allowed values" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.error_description !== void 0) {
          const _errs2 = errors;
          if (typeof data.error_description != "string")
            return validate21.errors = [{ instancePath: instancePath + "/error_description", schemaPath: "#/properties/error_description/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0)
          if (data.error_uri !== void 0) {
            const _errs4 = errors;
            if (typeof data.error_uri != "string")
              return validate21.errors = [{ instancePath: instancePath + "/error_uri", schemaPath: "#/properties/error_uri/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
      }
    } else
      return validate21.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate21.errors = vErrors, errors === 0;
}
validate21.evaluated = { props: { error: !0, error_description: !0, error_uri: !0 }, dynamicProps: !1, dynamicItems: !1 };
const isRequestDeviceAuthorization401 = validate22, schema33 = { type: "object", required: ["error"], properties: { error: { const: "invalid_client" }, error_description: { type: "string" }, error_uri: { type: "string" } } };
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
        if (data.error !== "invalid_client")
          return validate22.errors = [{ instancePath: instancePath + "/error", schemaPath: "#/properties/error/const", keyword: "const", params: { allowedValue: "invalid_client" }, message: "must be equal to constant" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.error_description !== void 0) {
          const _errs2 = errors;
          if (typeof data.error_description != "string")
            return validate22.errors = [{ instancePath: instancePath + "/error_description", schemaPath: "#/properties/error_description/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0)
          if (data.error_uri !== void 0) {
            const _errs4 = errors;
            if (typeof data.error_uri != "string")
              return validate22.errors = [{ instancePath: instancePath + "/error_uri", schemaPath: "#/properties/error_uri/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
      }
    } else
      return validate22.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate22.errors = vErrors, errors === 0;
}
validate22.evaluated = { props: { error: !0, error_description: !0, error_uri: !0 }, dynamicProps: !1, dynamicItems: !1 };
const isRequestToken200 = validate23, schema34 = { type: "object", required: ["access_token", "token_type"], properties: { access_token: { type: "string", minLength: 1 }, token_type: { type: "string", minLength: 1 }, expires_in: { type: "integer", minimum: 0 }, refresh_token: { type: "string", minLength: 1 }, scope: { type: "string" } } };
function validate23(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0;
  const evaluated0 = validate23.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.access_token === void 0 && (missing0 = "access_token") || data.token_type === void 0 && (missing0 = "token_type"))
        return validate23.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.access_token !== void 0) {
        let data0 = data.access_token;
        const _errs1 = errors;
        if (errors === _errs1)
          if (typeof data0 == "string") {
            if (data0.length < 1)
              return validate23.errors = [{ instancePath: instancePath + "/access_token", schemaPath: "#/properties/access_token/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
          } else
            return validate23.errors = [{ instancePath: instancePath + "/access_token", schemaPath: "#/properties/access_token/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.token_type !== void 0) {
          let data1 = data.token_type;
          const _errs3 = errors;
          if (errors === _errs3)
            if (typeof data1 == "string") {
              if (data1.length < 1)
                return validate23.errors = [{ instancePath: instancePath + "/token_type", schemaPath: "#/properties/token_type/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
            } else
              return validate23.errors = [{ instancePath: instancePath + "/token_type", schemaPath: "#/properties/token_type/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.expires_in !== void 0) {
            let data2 = data.expires_in;
            const _errs5 = errors;
            if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2)))
              return validate23.errors = [{ instancePath: instancePath + "/expires_in", schemaPath: "#/properties/expires_in/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
            if (errors === _errs5 && typeof data2 == "number" && isFinite(data2) && (data2 < 0 || isNaN(data2)))
              return validate23.errors = [{ instancePath: instancePath + "/expires_in", schemaPath: "#/properties/expires_in/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }], !1;
            var valid0 = _errs5 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.refresh_token !== void 0) {
              let data3 = data.refresh_token;
              const _errs7 = errors;
              if (errors === _errs7)
                if (typeof data3 == "string") {
                  if (data3.length < 1)
                    return validate23.errors = [{ instancePath: instancePath + "/refresh_token", schemaPath: "#/properties/refresh_token/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                } else
                  return validate23.errors = [{ instancePath: instancePath + "/refresh_token", schemaPath: "#/properties/refresh_token/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid0 = _errs7 === errors;
            } else
              var valid0 = !0;
            if (valid0)
              if (data.scope !== void 0) {
                const _errs9 = errors;
                if (typeof data.scope != "string")
                  return validate23.errors = [{ instancePath: instancePath + "/scope", schemaPath: "#/properties/scope/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                var valid0 = _errs9 === errors;
              } else
                var valid0 = !0;
          }
        }
      }
    } else
      return validate23.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate23.errors = vErrors, errors === 0;
}
validate23.evaluated = { props: { access_token: !0, token_type: !0, expires_in: !0, refresh_token: !0, scope: !0 }, dynamicProps: !1, dynamicItems: !1 };
const isRequestToken400 = validate24, schema35 = { type: "object", required: ["error"], properties: { error: { enum: ["invalid_request", "authorization_pending", "slow_down", "access_denied", "expired_token", "invalid_grant", "invalid_client", "unauthorized_client", "unsupported_grant_type", "invalid_scope"] }, error_description: { type: "string" }, error_uri: { type: "string" } }, allOf: [{ if: { properties: { error: { enum: ["slow_down"] } } }, then: { properties: { interval: { type: "number", minimum: 0 } } } }] };
function validate24(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0;
  const evaluated0 = validate24.evaluated;
  evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0);
  const _errs2 = errors;
  let valid1 = !0;
  const _errs3 = errors;
  if (data && typeof data == "object" && !Array.isArray(data) && data.error !== void 0 && data.error !== "slow_down") {
    const err0 = {};
    vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
  }
  var _valid0 = _errs3 === errors;
  if (errors = _errs2, vErrors !== null && (_errs2 ? vErrors.length = _errs2 : vErrors = null), _valid0) {
    const _errs5 = errors;
    if (data && typeof data == "object" && !Array.isArray(data) && data.interval !== void 0) {
      let data1 = data.interval;
      if (errors === errors)
        if (typeof data1 == "number" && isFinite(data1)) {
          if (data1 < 0 || isNaN(data1))
            return validate24.errors = [{ instancePath: instancePath + "/interval", schemaPath: "#/allOf/0/then/properties/interval/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }], !1;
        } else
          return validate24.errors = [{ instancePath: instancePath + "/interval", schemaPath: "#/allOf/0/then/properties/interval/type", keyword: "type", params: { type: "number" }, message: "must be number" }], !1;
    }
    var _valid0 = _errs5 === errors;
    if (valid1 = _valid0, valid1) {
      var props0 = {};
      props0.interval = !0, props0.error = !0;
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
      if (props0 !== !0 && (props0 = props0 || {}, props0.error = !0, props0.error_description = !0, props0.error_uri = !0), data.error !== void 0) {
        let data2 = data.error;
        const _errs8 = errors;
        if (!(data2 === "invalid_request" || data2 === "authorization_pending" || data2 === "slow_down" || data2 === "access_denied" || data2 === "expired_token" || data2 === "invalid_grant" || data2 === "invalid_client" || data2 === "unauthorized_client" || data2 === "unsupported_grant_type" || data2 === "invalid_scope"))
          return validate24.errors = [{ instancePath: instancePath + "/error", schemaPath: "#/properties/error/enum", keyword: "enum", params: { allowedValues: schema35.properties.error.enum }, message: "must be equal to one of the allowed values" }], !1;
        var valid4 = _errs8 === errors;
      } else
        var valid4 = !0;
      if (valid4) {
        if (data.error_description !== void 0) {
          const _errs9 = errors;
          if (typeof data.error_description != "string")
            return validate24.errors = [{ instancePath: instancePath + "/error_description", schemaPath: "#/properties/error_description/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid4 = _errs9 === errors;
        } else
          var valid4 = !0;
        if (valid4)
          if (data.error_uri !== void 0) {
            const _errs11 = errors;
            if (typeof data.error_uri != "string")
              return validate24.errors = [{ instancePath: instancePath + "/error_uri", schemaPath: "#/properties/error_uri/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid4 = _errs11 === errors;
          } else
            var valid4 = !0;
      }
    } else
      return validate24.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate24.errors = vErrors, evaluated0.props = props0, errors === 0;
}
validate24.evaluated = { dynamicProps: !0, dynamicItems: !1 };
const isGetMetadata200 = validate25, schema36 = { type: "object", required: ["issuer", "token_endpoint"], properties: { issuer: { type: "string", minLength: 1 }, device_authorization_endpoint: { type: "string", minLength: 1 }, token_endpoint: { type: "string", minLength: 1 }, response_types_supported: { type: "array", items: { type: "string" } }, grant_types_supported: { type: "array", items: { type: "string" } }, token_endpoint_auth_methods_supported: { type: "array", items: { type: "string" } } } };
function validate25(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0;
  const evaluated0 = validate25.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.issuer === void 0 && (missing0 = "issuer") || data.token_endpoint === void 0 && (missing0 = "token_endpoint"))
        return validate25.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      if (data.issuer !== void 0) {
        let data0 = data.issuer;
        const _errs1 = errors;
        if (errors === _errs1)
          if (typeof data0 == "string") {
            if (data0.length < 1)
              return validate25.errors = [{ instancePath: instancePath + "/issuer", schemaPath: "#/properties/issuer/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
          } else
            return validate25.errors = [{ instancePath: instancePath + "/issuer", schemaPath: "#/properties/issuer/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var valid0 = _errs1 === errors;
      } else
        var valid0 = !0;
      if (valid0) {
        if (data.device_authorization_endpoint !== void 0) {
          let data1 = data.device_authorization_endpoint;
          const _errs3 = errors;
          if (errors === _errs3)
            if (typeof data1 == "string") {
              if (data1.length < 1)
                return validate25.errors = [{ instancePath: instancePath + "/device_authorization_endpoint", schemaPath: "#/properties/device_authorization_endpoint/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
            } else
              return validate25.errors = [{ instancePath: instancePath + "/device_authorization_endpoint", schemaPath: "#/properties/device_authorization_endpoint/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs3 === errors;
        } else
          var valid0 = !0;
        if (valid0) {
          if (data.token_endpoint !== void 0) {
            let data2 = data.token_endpoint;
            const _errs5 = errors;
            if (errors === _errs5)
              if (typeof data2 == "string") {
                if (data2.length < 1)
                  return validate25.errors = [{ instancePath: instancePath + "/token_endpoint", schemaPath: "#/properties/token_endpoint/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
              } else
                return validate25.errors = [{ instancePath: instancePath + "/token_endpoint", schemaPath: "#/properties/token_endpoint/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs5 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.response_types_supported !== void 0) {
              let data3 = data.response_types_supported;
              const _errs7 = errors;
              if (errors === _errs7)
                if (Array.isArray(data3)) {
                  var valid1 = !0;
                  const len0 = data3.length;
                  for (let i0 = 0; i0 < len0; i0++) {
                    const _errs9 = errors;
                    if (typeof data3[i0] != "string")
                      return validate25.errors = [{ instancePath: instancePath + "/response_types_supported/" + i0, schemaPath: "#/properties/response_types_supported/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                    var valid1 = _errs9 === errors;
                    if (!valid1)
                      break;
                  }
                } else
                  return validate25.errors = [{ instancePath: instancePath + "/response_types_supported", schemaPath: "#/properties/response_types_supported/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
              var valid0 = _errs7 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.grant_types_supported !== void 0) {
                let data5 = data.grant_types_supported;
                const _errs11 = errors;
                if (errors === _errs11)
                  if (Array.isArray(data5)) {
                    var valid2 = !0;
                    const len1 = data5.length;
                    for (let i1 = 0; i1 < len1; i1++) {
                      const _errs13 = errors;
                      if (typeof data5[i1] != "string")
                        return validate25.errors = [{ instancePath: instancePath + "/grant_types_supported/" + i1, schemaPath: "#/properties/grant_types_supported/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                      var valid2 = _errs13 === errors;
                      if (!valid2)
                        break;
                    }
                  } else
                    return validate25.errors = [{ instancePath: instancePath + "/grant_types_supported", schemaPath: "#/properties/grant_types_supported/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                var valid0 = _errs11 === errors;
              } else
                var valid0 = !0;
              if (valid0)
                if (data.token_endpoint_auth_methods_supported !== void 0) {
                  let data7 = data.token_endpoint_auth_methods_supported;
                  const _errs15 = errors;
                  if (errors === _errs15)
                    if (Array.isArray(data7)) {
                      var valid3 = !0;
                      const len2 = data7.length;
                      for (let i2 = 0; i2 < len2; i2++) {
                        const _errs17 = errors;
                        if (typeof data7[i2] != "string")
                          return validate25.errors = [{ instancePath: instancePath + "/token_endpoint_auth_methods_supported/" + i2, schemaPath: "#/properties/token_endpoint_auth_methods_supported/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                        var valid3 = _errs17 === errors;
                        if (!valid3)
                          break;
                      }
                    } else
                      return validate25.errors = [{ instancePath: instancePath + "/token_endpoint_auth_methods_supported", schemaPath: "#/properties/token_endpoint_auth_methods_supported/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                  var valid0 = _errs15 === errors;
                } else
                  var valid0 = !0;
            }
          }
        }
      }
    } else
      return validate25.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate25.errors = vErrors, errors === 0;
}
validate25.evaluated = { props: { issuer: !0, device_authorization_endpoint: !0, token_endpoint: !0, response_types_supported: !0, grant_types_supported: !0, token_endpoint_auth_methods_supported: !0 }, dynamicProps: !1, dynamicItems: !1 };
const isRequestToken401 = isRequestDeviceAuthorization401;
export {
  isGetMetadata200,
  isRequestDeviceAuthorization200,
  isRequestDeviceAuthorization400,
  isRequestDeviceAuthorization401,
  isRequestToken200,
  isRequestToken400,
  isRequestToken401
};
