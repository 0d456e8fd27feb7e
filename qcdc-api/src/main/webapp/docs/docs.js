// The validator badge would call another host.
SwaggerUIBundle({url: '/v1/openapi.yaml', dom_id: '#contract', deepLinking: true, validatorUrl: null});
