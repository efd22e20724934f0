package org.dueregard.app.organisation;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dueregard.app.database.ActingAuthority;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/// One permission table in code, the same one in the guide, and every front door asks it.
@SpringBootTest
class PermissionTest {

    /// Methods that only tell who somebody is and what they may do, by name, with the
    /// reason.
    private static final Map<String, String> NEED_NO_PERMISSION = Map.of();

    @Autowired
    private ApplicationContext context;

    @Autowired
    private CouncilFixture councils;

    @Test
    void standsInTheGuideAsInTheCode() throws IOException {
        List<String> expected = Stream.of(Permission.values()).map(PermissionTest::row).toList();

        List<String> written = Files.readAllLines(guide())
            .stream()
            .dropWhile((line) -> !line.startsWith("| What"))
            .skip(2)
            .takeWhile((line) -> line.startsWith("| "))
            .toList();

        assertThat(written).isEqualTo(expected);
    }

    @Test
    void letsTheAuditorReadAndChangeNothing() {
        Set<Permission> auditors = Stream.of(Permission.values())
            .filter((permission) -> permission.roles().contains(Role.AUDITOR))
            .collect(Collectors.toSet());

        assertThat(auditors).allMatch((permission) -> permission.name().startsWith("READ_"));
        assertThat(auditors).containsAll(
                Stream.of(Permission.values()).filter((permission) -> permission.name().startsWith("READ_")).toList());
    }

    @TestFactory
    Stream<DynamicTest> refusesAtEveryFrontDoorWhoHasNoRole() {
        SignedIn nobody = this.councils.colleague(this.councils.anAdministrator(), "Nora Norole");
        List<Door> doors = doors();
        assertThat(doors).hasSizeGreaterThan(30);
        return doors.stream()
            .map((door) -> DynamicTest.dynamicTest(door.toString(), () -> assertRefuses(door, nobody)));
    }

    private static void assertRefuses(Door door, SignedIn nobody) throws Exception {
        Object[] arguments = Arrays.stream(door.method().getGenericParameterTypes())
            .map((type) -> (type == SignedIn.class) ? nobody : Sample.of(type))
            .toArray();

        @Nullable Throwable thrown = ActingAuthority.call(nobody.authority(), () -> thrownBy(door, arguments));

        assertThat(thrown).as(door.toString()).isInstanceOf(NotPermitted.class);
    }

    private static @Nullable Throwable thrownBy(Door door, Object[] arguments) {
        try {
            door.method().invoke(door.bean(), arguments);
            return null;
        }
        catch (InvocationTargetException ex) {
            return ex.getCause();
        }
        catch (IllegalAccessException ex) {
            throw new IllegalStateException(ex);
        }
    }

    /// Every public method that takes who is signed in, of every public component.
    private List<Door> doors() {
        List<Door> doors = new ArrayList<>();
        for (Object bean : this.context.getBeansOfType(Object.class).values()) {
            Class<?> type = AopUtils.getTargetClass(bean);
            boolean isFrontDoor = type.getPackageName().startsWith("org.dueregard.app") && !type.isRecord()
                    && Modifier.isPublic(type.getModifiers()) && type != CouncilFixture.class;
            if (isFrontDoor) {
                Arrays.stream(type.getDeclaredMethods())
                    .filter((method) -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                    .filter((method) -> List.of(method.getParameterTypes()).contains(SignedIn.class))
                    .filter((method) -> !NEED_NO_PERMISSION.containsKey(type.getSimpleName() + "." + method.getName()))
                    .forEach((method) -> doors.add(new Door(bean, method)));
            }
        }
        return doors;
    }

    private static String row(Permission permission) {
        String roles = (permission.roles().size() == Role.values().length) ? "Everybody"
                : permission.roles().stream().sorted().map(Role::title).collect(Collectors.joining(", "));
        return "| " + permission.words() + " | " + roles + " |";
    }

    private static Path guide() {
        Path inModule = Path.of("../docs/guide/roles.md");
        return Files.exists(inModule) ? inModule : Path.of("docs/guide/roles.md");
    }

    private record Door(Object bean, Method method) {

        @Override
        public String toString() {
            return this.method.getDeclaringClass().getSimpleName() + "." + this.method.getName();
        }

    }

    /// Something of each type, so that a method can be called. Refusal must come before
    /// it is looked at.
    private static final class Sample {

        static @Nullable Object of(Type type) {
            if (type instanceof ParameterizedType generic) {
                return ofClass((Class<?>) generic.getRawType());
            }
            return ofClass((Class<?>) type);
        }

        private static @Nullable Object ofClass(Class<?> type) {
            if (type == String.class) {
                return "x";
            }
            if (type == UUID.class) {
                return UUID.randomUUID();
            }
            if (type.isPrimitive()) {
                return (type == boolean.class) ? (Object) false : (type == long.class) ? (Object) 1L : (Object) 1;
            }
            if (type == Optional.class) {
                return Optional.empty();
            }
            if (type == Set.class) {
                return Set.of();
            }
            if (Map.class.isAssignableFrom(type)) {
                return Map.of();
            }
            if (type.isAssignableFrom(List.class)) {
                return List.of();
            }
            if (type.isEnum()) {
                return type.getEnumConstants()[0];
            }
            return type.isRecord() ? record(type) : other(type);
        }

        private static @Nullable Object record(Class<?> type) {
            try {
                RecordComponent[] components = type.getRecordComponents();
                Class<?>[] types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new);
                Object[] values = Arrays.stream(components)
                    .map((component) -> of(component.getGenericType()))
                    .toArray();
                var constructor = type.getDeclaredConstructor(types);
                constructor.setAccessible(true);
                return constructor.newInstance(values);
            }
            catch (ReflectiveOperationException ex) {
                return null;
            }
        }

        private static @Nullable Object other(Class<?> type) {
            Class<?>[] permitted = type.getPermittedSubclasses();
            return (permitted != null) ? ofClass(permitted[0]) : null;
        }

    }

}
