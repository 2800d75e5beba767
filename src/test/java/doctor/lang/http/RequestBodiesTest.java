package doctor.lang.http;

import static org.assertj.core.api.Assertions.assertThat;

import doctor.api.Location;
import doctor.lang.sql.InMemoryFiles;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestBodiesTest {

  private static final String HEAD =
      "package p\n\nimport (\n\t\"encoding/json\"\n\t\"net/http\"\n\tother \"x/json\"\n)\n\n";
  private static final String DECODE = "json.NewDecoder(r.Body)";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "func f(w http.ResponseWriter, r *http.Request) { X }",
        "func f(r *http.Request) { X }",
        "func f(r *http.Request, w http.ResponseWriter, n map[string]func()) { X }",
        "func f(r *http.Request) error { X }",
        "func f(r *http.Request) (*T, error) { X }",
        "func f(r *http.Request) []p.T[int] { X }",
        "func (s *Server) f(w http.ResponseWriter, r *http.Request) { X }",
        "func f[T any](r *http.Request) (T, error) { X }",
        "func f(r *http.Request) (*api.Response, error) { X }",
        "var f = func(w http.ResponseWriter, r *http.Request) { X }",
        "func f(r *http.Request) { if a { X } }",
        "func f(r *http.Request) { r.Body.Close(); X }",
        "func f(r *http.Request) { x.Body = 1; X }",
        "func f(r *http.Request) { g(); X }\nfunc h(r *http.Request) { f(w, r); r.Body == nil }",
        "type H interface { F(r *http.Request) }\nfunc f(r *http.Request) { X }",
        "func f(r *http.Request) { r.URL.Query(); X }\n"
            + "func Query(w W, r *http.Request) { r.Body = http.MaxBytesReader(w, r.Body, 9) }",
        "func f(r *http.Request) { X }\nfunc answer(w W, r *http.Request) {}\n"
            + "func g(r *http.Request) { r.Body = a; answer(w, r) }",
        "func f(r *http.Request) { X }\n"
            + "func g(r *http.Request) { r.Body = a; log(r.URL); http.Error(w, r) }",
        "func f(r *http.Request) { q.r(); X }\n"
            + "func g(w W, r *http.Request) { r.Body = http.MaxBytesReader(w, r.Body, 9); f(1) }",
        "func f(r *http.Request) { b, _ := io.ReadAll(r.Body)\n"
            + "r.Body = io.NopCloser(bytes.NewReader(b)); X }",
        "func f(r *http.Request) { X }\nfunc m(r *http.Request) { b, _ := io.ReadAll(r.Body)\n"
            + "r.Body = io.NopCloser(bytes.NewBuffer(b)); n.ServeHTTP(w, r) }",
        "func f(r *http.Request) { X }\nfunc m(r *http.Request) {\n"
            + "r.Body = &counter{ReadCloser: r.Body, read: &n}; next.ServeHTTP(w, r) }",
        "func f(r *http.Request) { r.Body = meter.Body{r.Body, log}; X }",
      })
  void aBodyWithoutALimit(String code) {
    assertThat(unbounded(code)).isEqualTo(DECODE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "func f(w W, r *http.Request) { r.Body = http.MaxBytesReader(w, r.Body, 9); X }",
        "func f(w W, r *http.Request) { X; io.Copy(http.MaxBytesReader(w, r.Body, 9)) }",
        "func f(w W, r *http.Request) { r.Body = limited; X }",
        "func f(r *http.Request) { X }\nfunc g(r *http.Request) { r.Body = a; f(r) }",
        "func f[T any](r *http.Request) (T, error) { X }\n"
            + "func g(r *http.Request) { r.Body = a; v, err := f[[]int](r) }",
        "func f[T any](r *http.Request) (T, error) { X }\n"
            + "func g(r *http.Request) { r.Body = a; v, err := f[int](r.WithContext(ctx)) }",
        "func f(r *http.Request) { X }\nvar x = http.MaxBytesHandler(h, 9)",
        "func f(r *http.Request) { X }\nvar x = middleware.BodyLimit(9)",
        "func f(r *http.Request) { X }\nvar x = middleware.BodyLimitWithConfig(c)",
        "func f(r *http.Request) { X }\nvar x = middleware.RequestSize(9)",
        "func f(r *http.Request) { X }\nvar x = limits.RequestSizeLimiter(9)",
        "func f(r *http.Request) { X }\n"
            + "func m(r *http.Request) { r.Body = a; next.ServeHTTP(w, r) }",
        "func f(r *http.Request) { limit(w, r); X }\n"
            + "func limit(w W, r *http.Request) { r.Body = http.MaxBytesReader(w, r.Body, 9) }",
        "func f(r *http.Request) { if !s.limit(r) { return }; X }\n"
            + "func (s S) limit(r *http.Request) bool { r.Body = a; return true }",
        "func f(r *http.Request) { X }\n"
            + "func g(r *http.Request) { r.Body = a; f(r.WithContext(ctx)) }",
        "func f(r *http.Request) { X }\nfunc m(next http.HandlerFunc) http.HandlerFunc {\n"
            + "return func(w W, r *http.Request) { r.Body = a; next(w, r, ps) } }",
        "func f(r *http.Request) { X }\nfunc m(next http.HandlerFunc) http.HandlerFunc {\n"
            + "return func(w W, r *http.Request) { r.Body = a; next(w, r.WithContext(c)) } }",
        "func f(r *http.Request) { b, _ := io.ReadAll(io.LimitReader(r.Body, 9))\n"
            + "r.Body = io.NopCloser(bytes.NewReader(b)); X }",
        "func f(r *http.Request) { r.Body = &body{r.Body, 9}; X }",
        "func f(r *http.Request) { r.Body = &body{r.Body, maxBytes}; X }",
        "func f(r *http.Request) { r.Body = &limitedBody{r.Body}; X }",
        "func f(r *http.Request) { r.Body = &body{Left: n, R: r.Body}; X }",
        "func f(r *http.Request) { r.Body = &body{other}; X }",
        "func f(r *http.Request) { r.Body = wrap(r.Body); X }",
        "func f(r *http.Request) { b := read(r.Body)\n"
            + "r.Body = io.NopCloser(bytes.NewReader(b)); X }",
      })
  void aBodyWithALimit(String code) {
    assertThat(unbounded(code)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "func f(r *http.Response) { X }",
        "func f(r http.Request) { X }",
        "func f(r *other.Request) { X }",
        "func f(r *Request) { X }",
        "func f() { X }",
        "func f(r *http.Request) { other.NewDecoder(r.Body) }",
        "func f(r *http.Request) { NewDecoder(r.Body) }",
        "func f(r *http.Request) { json.NewEncoder(r.Body) }",
        "func f(r *http.Request) { json.NewDecoder(q.Body) }",
        "func f(r *http.Request) { json.NewDecoder(r.Other) }",
        "func f(r *http.Request) { json.NewDecoder(r.Body.Y) }",
        "func f(r *http.Request) { json.NewDecoder(limit(r.Body)) }",
        "func f(r *http.Request)\nfunc g() { X }",
        "type F func(r *http.Request)\nvar x = T{ X }",
        "func (t T) RoundTrip(r *http.Request) (*http.Response, error) { X }",
      })
  void whatIsNoBodyOfARequest(String code) {
    assertThat(unbounded(code + "\n// NewDecoder")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "json.NewDecoder(r.Body,)",
        "json.NewDecoder(bufio.NewReader(r.Body))",
        "json.NewDecoder(io.TeeReader(r.Body, log))",
      })
  void otherWaysToReadAllOfIt(String decoder) {
    assertThat(unbounded("func f(r *http.Request) { " + decoder + " }")).isEqualTo(decoder);
    assertThat(unbounded("func f(q *http.Request) { " + decoder + " }")).isEmpty();
  }

  @Test
  void aFunctionThatIsOnlyCalledLikeOneThatLimitsIsNone() {
    assertThat(
            unbounded(
                "func f(r *http.Request) { limit(r); X }\nfunc limit(r *http.Request) { g() }"))
        .isEqualTo(DECODE);
  }

  @Test
  void aLimitBeforeTheNextHandlerIsForAllOnlyWhereItIsSet() {
    String passes = "func f(r *http.Request) { X }\nfunc m(r *http.Request) { n.ServeHTTP(w, r) }";

    assertThat(unbounded(passes)).isEqualTo(DECODE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "github.com/gin-gonic/gin gin *gin.Context c.Request.Body c.Next()",
        "github.com/labstack/echo/v4 echo echo.Context c.Request().Body next(c)",
        "github.com/labstack/echo/v5 echo *echo.Context c.Request().Body next(c)",
      })
  void contextsOfFrameworksHaveARequest(String framework) {
    String[] parts = framework.split(" ", -1);
    String head =
        "package p\n\nimport (\n\t\"encoding/json\"\n\t" + parts[1] + " \"" + parts[0] + "\"\n)\n";
    String decoder = "json.NewDecoder(" + parts[3] + ")";
    String handler = "func f(c " + parts[2] + ") error { " + decoder + " }\n";
    String limit = parts[3] + " = http.MaxBytesReader(w, " + parts[3] + ", 9)";
    String middleware = "return func(c " + parts[2] + ") { " + limit + "; " + parts[4] + " }";

    assertThat(found(head + handler)).isEqualTo(decoder);
    assertThat(found(head + handler.replace("{", "{ " + limit + ";"))).isEmpty();
    assertThat(found(head + handler + "func m(next any) { " + middleware + " }")).isEmpty();
    assertThat(found(head + handler + "func m(c " + parts[2] + ") { " + limit + "; f(c) }"))
        .isEmpty();
    assertThat(found(head.replace(parts[0], "example.com/x") + handler)).isEmpty();
    assertThat(found(head + handler.replace("(c ", "(d "))).isEmpty();
  }

  @Test
  void everyDecoderIsReported() {
    assertThat(unbounded("func f(r *http.Request) { X; X }\nfunc g(r *http.Request) { X }"))
        .isEqualTo(DECODE + " " + DECODE + " " + DECODE);
  }

  private static String unbounded(String code) {
    return found(HEAD + code.replace("X", DECODE) + "\n");
  }

  private static String found(String text) {
    return InMemoryFiles.app(Map.of("apps/pay/a.go", text)).facts(RequestBodies.UNBOUNDED).stream()
        .map(Location::text)
        .collect(Collectors.joining(" "));
  }
}
